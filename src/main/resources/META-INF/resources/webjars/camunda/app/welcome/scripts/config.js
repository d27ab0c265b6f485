export default {
  app: { name: 'Início', vendor: 'Plantão' },
  dateFormat: { normal: 'DD/MM/YYYY HH:mm:ss', long: 'DD/MM/YYYY HH:mm:ss', short: 'DD/MM/YYYY', abbr: 'DD/MM/YYYY HH:mm' },
  locales: { availableLocales: ['pt-BR'], fallbackLocale: 'pt-BR' },
  customScripts: ['../tasklist/scripts/common.js'],
};
