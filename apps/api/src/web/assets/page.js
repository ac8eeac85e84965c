// Everything works without this file. It fills, warns and refreshes where that saves a step.
const $ = (selector, root = document) => root.querySelector(selector);
const all = (selector) => [...document.querySelectorAll(selector)];

$('[data-focus]')?.focus();

// A page out of the browser's memory may be overtaken.
addEventListener('pageshow', (event) => event.persisted && location.reload());

for (const button of all('[data-print]')) {
  button.hidden = false;
  button.addEventListener('click', () => print());
}

for (const button of all('[data-copy]')) {
  button.hidden = false;
  button.addEventListener('click', async () => {
    await navigator.clipboard.writeText(button.dataset.copy);
    button.textContent = button.dataset.done;
  });
}

// A second click while the first is on its way says nothing new.
for (const form of all('form[method=post]')) {
  form.addEventListener('submit', (event) => {
    if (form.dataset.sent) event.preventDefault();
    form.dataset.sent = '1';
    setTimeout(() => delete form.dataset.sent, 5000);
  });
}

// Idle: a warning two minutes before the session ends.
const idle = $('[data-idle]');
if (idle) {
  const ms = idle.dataset.idle * 60_000;
  let timer;
  const start = () => {
    clearTimeout(timer);
    idle.hidden = true;
    timer = setTimeout(() => (idle.hidden = false), ms - 120_000);
  };
  $('[data-keep]', idle).addEventListener('click', async (event) => {
    const { ok } = await fetch(event.target.dataset.keep);
    if (ok) start();
    else location.reload();
  });
  start();
}

// The seventh digit of a postal code fills what is empty, and nothing else.
for (const place of all('[data-postal]')) {
  place.addEventListener('input', async ({ target }) => {
    const code = target.value.normalize('NFKC').replace(/\D/g, '');
    if (code.length !== 7) return;
    const answer = await fetch(`/postal-codes/${code}`);
    const { places = [] } = answer.ok ? await answer.json() : {};
    if (places.length !== 1) return;
    for (const [part, value] of Object.entries(places[0])) {
      const field = document.getElementById(`${place.dataset.postal}-${part}`);
      if (field && !field.value) field.value = value;
    }
  });
}

// Follow: cards are exchanged in place, the sentence once; the focus stays where it is.
const live = $('[data-live]');
if (live) {
  let source;
  const listen = () => {
    if (source) return;
    source = new EventSource(live.dataset.live);
    source.addEventListener('status', ({ data }) => {
      const { sentence, cards, groups, ended } = JSON.parse(data);
      const status = $('[role=status]', live);
      if (status.innerHTML !== sentence) status.innerHTML = sentence;
      for (const [id, html] of Object.entries(cards)) {
        const card = document.getElementById(id);
        if (card && !card.contains(document.activeElement)) card.innerHTML = html;
      }
      for (const [group, { ids, count }] of Object.entries(groups)) {
        const section = $(`[data-group=${group}]`, live);
        section.hidden = !ids.length;
        $('h2 .quiet', section).innerHTML = count;
        for (const card of ids.map((id) => document.getElementById(id))) {
          if (!card || section.contains(card) || card.contains(document.activeElement)) continue;
          card.className = `card card--${group}`;
          $('ol', section).append(card);
        }
      }
      if (ended) source.close();
    });
  };
  document.addEventListener('visibilitychange', () => {
    if (!document.hidden) return listen();
    source?.close();
    source = undefined;
  });
  listen();
}
