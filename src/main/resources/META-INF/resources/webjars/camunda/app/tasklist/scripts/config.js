export default {
  app: { name: 'Tarefas', vendor: 'Plantão' },
  dateFormat: { normal: 'DD/MM/YYYY HH:mm', long: 'dddd, DD/MM/YYYY HH:mm', short: 'DD/MM/YYYY', abbr: 'DD/MM HH:mm' },
  locales: { availableLocales: ['pt-BR'], fallbackLocale: 'pt-BR' },
  customScripts: ['scripts/common.js', 'scripts/keyboard.js', 'scripts/occurrence.js', 'scripts/texts.js'],
  shortcuts: {
    claimTask: { key: 'ctrl+alt+c', description: 'assume a tarefa aberta' },
    focusFilter: { key: 'ctrl+shift+f', description: 'vai à primeira fila' },
    focusList: { key: 'ctrl+alt+l', description: 'vai à primeira tarefa da fila' },
    focusForm: { key: 'ctrl+alt+f', description: 'vai ao primeiro campo do formulário' },
    startProcess: { key: 'ctrl+alt+p', description: 'abre ocorrência, cancela ou reclassifica' },
    completeTask: { key: 'ctrl+enter', description: 'conclui a tarefa aberta' },
  },
};
