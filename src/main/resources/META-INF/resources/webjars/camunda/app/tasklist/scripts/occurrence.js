// What Tasklist shows of the occurrence behind a task: a line on each card, and a tab beside the form. Everything is
// read live from our API; nothing is kept in process variables.

const DAY = new Intl.DateTimeFormat('pt-BR', { weekday: 'short', day: '2-digit', month: '2-digit', hour: '2-digit', minute: '2-digit' });
const MOMENT = new Intl.DateTimeFormat('pt-BR', { dateStyle: 'short', timeStyle: 'short' });
const FAILED = 'Não foi possível carregar agora.';

function element(tag, className, text) {
  const created = document.createElement(tag);
  if (className) {
    created.className = className;
  }
  if (text !== undefined && text !== null) {
    created.textContent = text;
  }
  return created;
}

/** A link that opens beside the Tasklist, so that what is typed in a form stays. */
function beside(address, text) {
  const link = element('a', 'oc-whole', text);
  link.href = address;
  link.target = '_blank';
  link.rel = 'noopener';
  return link;
}

function cookie(name) {
  const found = document.cookie.split('; ').find((part) => part.startsWith(name + '='));
  return found ? decodeURIComponent(found.slice(name.length + 1)) : '';
}

async function call(path, options) {
  const answer = await fetch('/api/v1' + path, { headers: { Accept: 'application/json' }, ...options });
  if (answer.status === 401) {
    throw new Error('Sua sessão expirou. Entre de novo em outra aba; o que você escreveu continua aqui.');
  }
  const body = await answer.json().catch(() => ({}));
  if (!answer.ok) {
    throw new Error(body.errors?.[0]?.message ?? body.detail ?? FAILED);
  }
  return body;
}

/** "2 h 05 min" of an ISO duration, without its sign. */
function spent(duration) {
  const [, hours, minutes] = /^-?PT(?:(-?\d+)H)?(?:(-?\d+)M)?/.exec(duration) ?? [];
  const h = Math.abs(Number(hours ?? 0));
  const m = Math.abs(Number(minutes ?? 0));
  return h === 0 ? `${m} min` : `${h} h ${String(m).padStart(2, '0')} min`;
}

function deadline(card) {
  if (card.paused) {
    return 'prazo pausado';
  }
  if (!card.dueAt) {
    return 'sem prazo correndo';
  }
  const late = card.remaining?.includes('-');
  const left = card.remaining ? (late ? `atrasada ${spent(card.remaining)}` : `restam ${spent(card.remaining)}`) : '';
  return `${DAY.format(new Date(card.dueAt))} · ${left}`;
}

// All cards of a page ask together: one request, whatever the length of the list.
let waiting = new Map();

function cardOf(taskId) {
  return new Promise((resolve, reject) => {
    if (waiting.size === 0) {
      setTimeout(askForCards, 30);
    }
    waiting.set(taskId, [...(waiting.get(taskId) ?? []), { resolve, reject }]);
  });
}

async function askForCards() {
  const asked = waiting;
  waiting = new Map();
  try {
    const query = [...asked.keys()].map((id) => 'id=' + encodeURIComponent(id)).join('&');
    const cards = new Map((await call('/tasks?' + query)).map((card) => [card.taskId, card]));
    asked.forEach((waiters, id) => waiters.forEach((waiter) => waiter.resolve(cards.get(id))));
  } catch (failure) {
    asked.forEach((waiters) => waiters.forEach((waiter) => waiter.reject(failure)));
  }
}

// The lines of the list and their tasks. A task keeps its element as long as it is listed.
const cards = new Map();
const FRESH = 30_000;

// Each line is there before its words come, and its elements stay: a list that jumps under the mouse loses clicks, and so
// does an element that is exchanged between the press and the release of its button.
function renderCard(node, { taskId }) {
  const line = element('div', 'oc-card');
  const foot = element('div', 'oc-card-foot');
  foot.append(element('span', 'oc-priority'), element('span', 'oc-due'));
  line.append(element('div', 'oc-card-subject'), element('div', 'oc-card-who'), foot);
  node.replaceChildren(line);
  cards.set(line, taskId);
  showCard(line);
}

async function showCard(line) {
  let card;
  try {
    card = await cardOf(cards.get(line));
  } catch {
    return; // What was shown stays until the next time.
  }
  line.hidden = !card;
  if (card) {
    const [subject, who, foot] = line.children;
    const [priority, due] = foot.children;
    line.className = 'oc-card risk-' + card.risk;
    subject.textContent = subject.title = card.subject;
    who.textContent = `${card.company} · ${card.plan} · ${card.module}`;
    priority.className = 'oc-priority ' + card.priority;
    priority.textContent = card.priorityLabel;
    due.textContent = deadline(card);
  }
}

setInterval(() => {
  [...cards.keys()].filter((line) => !line.isConnected).forEach((line) => cards.delete(line));
  if (!document.hidden) {
    [...cards.keys()].forEach(showCard);
  }
}, FRESH);

function facts(pairs) {
  const list = element('dl', 'oc-facts');
  pairs
    .filter(([, value]) => value)
    .forEach(([label, value]) => {
      const pair = element('div');
      pair.append(element('dt', '', label), element('dd', '', value));
      list.append(pair);
    });
  return list;
}

function moment(iso) {
  return iso ? MOMENT.format(new Date(iso)) : '';
}

function message(said) {
  const item = element('li', 'oc-say ' + said.visibility.toLowerCase() + ' ' + said.authorKind.toLowerCase());
  const head = element('p', 'oc-say-head');
  head.append(element('strong', '', said.author), element('time', '', moment(said.at)));
  if (said.visibility === 'INTERNAL') {
    head.append(element('span', 'oc-internal', 'interna'));
  }
  item.append(head, element('p', 'oc-say-text', said.text));
  return item;
}

/** One file: its small picture if it is one, its name to download it by. */
function fileLine(path, file) {
  const item = element('li', 'oc-file ' + file.visibility.toLowerCase());
  const link = element('a');
  const address = '/api/v1' + path + '/attachments/' + encodeURIComponent(file.id);
  link.href = address;
  link.download = file.name;
  if (file.preview) {
    const picture = element('img');
    picture.src = address + '/preview';
    picture.alt = '';
    picture.loading = 'lazy';
    link.append(picture);
  }
  link.append(element('span', 'oc-file-name', file.name));
  item.append(link, element('span', 'oc-file-about', `${file.sizeLabel} · ${file.author}, ${moment(file.at)}`));
  if (file.visibility === 'INTERNAL') {
    item.append(element('span', 'oc-internal', 'interno'));
  }
  return item;
}

class OccurrenceTab {
  constructor(node, taskId) {
    this.node = element('section', 'oc-tab');
    this.node.setAttribute('aria-label', 'Ocorrência');
    this.taskId = taskId;
    node.replaceChildren(this.node);
    this.node.append(element('p', 'oc-muted', 'Carregando…'));
  }

  async load() {
    try {
      const card = await cardOf(this.taskId);
      if (!card) {
        this.node.replaceChildren(element('p', 'oc-muted', 'Esta tarefa ainda não tem ocorrência, ou já foi concluída.'));
        return;
      }
      this.path = '/occurrences/' + encodeURIComponent(card.number);
      const [occurrence, said, stays, files, me] = await Promise.all([
        call(this.path),
        call(this.path + '/interactions?size=30'),
        call(this.path + '/timeline'),
        call(this.path + '/attachments'),
        call('/me'),
      ]);
      this.show(card, occurrence, said, stays, files, me);
    } catch (failure) {
      this.fail(failure);
    }
  }

  fail(failure) {
    const again = element('button', 'btn btn-default', 'Tentar de novo');
    again.type = 'button';
    again.onclick = () => this.load();
    this.node.replaceChildren(element('p', 'oc-error', failure.message), again);
  }

  show(card, occurrence, said, stays, files, me) {
    const head = element('header', 'oc-head risk-' + card.risk);
    head.append(
      element('h3', '', `${occurrence.number} · ${occurrence.report.subject}`),
      element('p', 'oc-deadline', deadline(card)),
      facts([
        ['Empresa', `${occurrence.company.name} · ${occurrence.company.plan}`],
        ['Contato', `${occurrence.contact.name} · ${occurrence.contact.role}`],
        ['Módulo', occurrence.moduleLabel],
        ['Estágio', occurrence.stageLabel],
        ['O cliente lê', occurrence.publicStageLabel],
        ['Classificação', [occurrence.categoryLabel, occurrence.slaClassLabel].filter(Boolean).join(' · ')],
        ['Prioridade', occurrence.priorityLabel],
        ['Com quem está', occurrence.analyst ?? 'ninguém assumiu'],
        ['Aberta em', moment(occurrence.openedAt)],
        ['Particularidades', occurrence.company.notes],
      ]),
    );
    const page = '/ocorrencias/' + encodeURIComponent(occurrence.number);
    head.append(beside(page, 'Abrir página completa'), beside(page + '/extrato', 'Por que este prazo?'));
    this.node.replaceChildren(head, this.files(files, me), this.conversation(said, me), this.timeline(stays));
  }

  files(files, me) {
    const part = element('section', 'oc-files');
    part.append(element('h4', '', 'Arquivos'));
    this.fileList = element('ul');
    part.append(this.fileList);
    this.showFiles(files.items);
    if (me.permissions.includes('WRITE_INTERNAL')) {
      part.append(this.uploader(part, me));
    }
    return part;
  }

  showFiles(items) {
    this.fileList.replaceChildren(...items.map((file) => fileLine(this.path, file)));
    if (items.length === 0) {
      this.fileList.append(element('li', 'oc-muted', 'Nenhum arquivo ainda.'));
    }
  }

  uploader(part, me) {
    const form = element('div', 'oc-uploader');
    const audience = element('select', 'form-control');
    audience.setAttribute('aria-label', 'Quem vê os arquivos enviados');
    audience.append(new Option('Só a equipe vê', 'INTERNAL'));
    if (me.permissions.includes('WRITE_PUBLIC')) {
      audience.append(new Option('O cliente também vê', 'PUBLIC'));
    }
    const input = element('input');
    input.type = 'file';
    input.multiple = true;
    input.hidden = true;
    const button = element('button', 'btn btn-default', 'Enviar arquivos');
    button.type = 'button';
    button.onclick = () => input.click();
    const error = element('p', 'oc-error');
    error.setAttribute('role', 'alert');
    const send = async (files) => {
      if (files.length === 0 || button.disabled) {
        return;
      }
      error.textContent = '';
      button.disabled = true;
      button.textContent = 'Enviando…';
      const body = new FormData();
      files.forEach((file) => body.append('file', file, file.name));
      body.append('visibility', audience.value);
      try {
        await call(this.path + '/attachments', {
          method: 'POST',
          headers: {
            Accept: 'application/json',
            'Idempotency-Key': crypto.randomUUID(),
            'X-OC-XSRF': cookie('OC-XSRF'),
          },
          body,
        });
        await this.refresh();
      } catch (failure) {
        error.textContent = failure.message;
      } finally {
        button.disabled = false;
        button.textContent = 'Enviar arquivos';
        input.value = '';
      }
    };
    input.onchange = () => send([...input.files]);
    part.ondragover = (event) => {
      event.preventDefault();
      part.classList.add('dropping');
    };
    part.ondragleave = () => part.classList.remove('dropping');
    part.ondrop = (event) => {
      event.preventDefault();
      part.classList.remove('dropping');
      send([...event.dataTransfer.files]);
    };
    form.append(audience, button, input, element('span', 'oc-muted', 'ou arraste para cá'), error);
    return form;
  }

  /** What an upload changed: the list, and the conversation it is now part of. The draft stays as it is. */
  async refresh() {
    const [files, said] = await Promise.all([
      call(this.path + '/attachments'),
      call(this.path + '/interactions?size=30'),
    ]);
    this.showFiles(files.items);
    this.messages.replaceChildren(...said.items.map(message));
  }

  conversation(said, me) {
    const part = element('section', 'oc-conversation');
    part.append(element('h4', '', 'Conversa'));
    if (me.permissions.includes('WRITE_INTERNAL')) {
      part.append(this.composer(me));
    }
    this.messages = element('ol', 'oc-messages');
    said.items.forEach((each) => this.messages.append(message(each)));
    part.append(this.messages);
    if (said.items.length === 0) {
      this.messages.append(element('li', 'oc-muted', 'Ninguém escreveu ainda.'));
    }
    this.olderButton(part, said.next);
    return part;
  }

  olderButton(part, cursor) {
    if (!cursor) {
      return;
    }
    const older = element('button', 'btn btn-link', 'Mostrar anteriores');
    older.type = 'button';
    older.onclick = async () => {
      older.disabled = true;
      try {
        const page = await call(`${this.path}/interactions?size=30&cursor=${encodeURIComponent(cursor)}`);
        older.remove();
        page.items.forEach((each) => this.messages.append(message(each)));
        this.olderButton(part, page.next);
      } catch (failure) {
        older.disabled = false;
        older.textContent = failure.message;
      }
    };
    part.append(older);
  }

  // A draft lives as long as the browser's tab: it survives another task and a session that ended.
  composer(me) {
    const form = element('form', 'oc-composer');
    const draft = 'oc-draft:' + this.path;
    const label = element('label', '', 'Escrever');
    const text = element('textarea', 'form-control');
    text.id = 'oc-text';
    text.rows = 3;
    text.maxLength = 8000;
    text.value = sessionStorage.getItem(draft) ?? '';
    text.oninput = () => sessionStorage.setItem(draft, text.value);
    label.htmlFor = text.id;
    const error = element('p', 'oc-error');
    error.setAttribute('role', 'alert');
    const actions = element('div', 'oc-actions');
    actions.append(this.sayButton('INTERNAL', 'Registrar nota interna', 'btn-default'));
    if (me.permissions.includes('WRITE_PUBLIC')) {
      actions.append(this.sayButton('PUBLIC', 'Enviar ao cliente', 'btn-primary'));
    }
    form.append(label);
    if (me.permissions.includes('WRITE_PUBLIC')) {
      form.append(this.readyTexts(text));
    }
    form.append(text, error, actions);
    form.onsubmit = async (event) => {
      event.preventDefault();
      error.textContent = '';
      const buttons = [...actions.children];
      buttons.forEach((button) => (button.disabled = true));
      try {
        const saying = await call(this.path + '/interactions', {
          method: 'POST',
          headers: {
            Accept: 'application/json',
            'Content-Type': 'application/json',
            'Idempotency-Key': crypto.randomUUID(),
            'X-OC-XSRF': cookie('OC-XSRF'),
          },
          body: JSON.stringify({ text: text.value, visibility: event.submitter.value }),
        });
        sessionStorage.removeItem(draft);
        text.value = '';
        this.messages.querySelector('.oc-muted')?.remove();
        this.messages.prepend(message(saying));
      } catch (failure) {
        error.textContent = failure.message;
      } finally {
        buttons.forEach((button) => (button.disabled = false));
      }
    };
    return form;
  }

  /** The official texts, filled in for this occurrence: chosen, then put where the cursor is. */
  readyTexts(text) {
    const row = element('div', 'oc-ready');
    const choice = element('select', 'form-control');
    choice.setAttribute('aria-label', 'Texto pronto');
    choice.append(new Option('Texto pronto…', ''));
    const insert = element('button', 'btn btn-default', 'Inserir');
    insert.type = 'button';
    insert.onclick = () => {
      if (!choice.value) {
        return;
      }
      const before = text.value.slice(0, text.selectionStart);
      const gap = before && !/\s$/.test(before) ? '\n\n' : '';
      text.setRangeText(gap + choice.value, text.selectionStart, text.selectionEnd, 'end');
      choice.value = '';
      text.focus();
      text.dispatchEvent(new Event('input', { bubbles: true }));
    };
    row.append(choice, insert);
    call(this.path + '/texts').then(
      (texts) => choice.append(...texts.map((one) => new Option(one.title, one.text))),
      () => row.remove(),
    );
    return row;
  }

  sayButton(visibility, label, style) {
    const button = element('button', 'btn ' + style, label);
    button.type = 'submit';
    button.value = visibility;
    return button;
  }

  timeline(stays) {
    const part = element('section', 'oc-timeline');
    part.append(element('h4', '', 'Linha do tempo'));
    const list = element('ol');
    stays.forEach((stay) => {
      const item = element('li');
      item.append(
        element('strong', '', stay.stageLabel),
        element('span', '', [stay.attendant, moment(stay.enteredAt), spent(stay.elapsed)].filter(Boolean).join(' · ')),
      );
      list.append(item);
    });
    part.append(list);
    return part;
  }
}

export default [
  {
    id: 'oc-card',
    pluginPoint: 'tasklist.card',
    priority: 100,
    properties: {},
    render: renderCard,
    unmount() {},
  },
  {
    id: 'occurrence',
    pluginPoint: 'tasklist.task.detail',
    priority: 900,
    properties: { label: 'Ocorrência' },
    render(node, { taskId }) {
      new OccurrenceTab(node, taskId).load();
    },
    unmount() {},
  },
];
