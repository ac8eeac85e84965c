/** For a page in easy Japanese: kanji without a reading in what we say ourselves. */
export const bareKanji = `[...document.querySelectorAll('main :is(h1, h2, legend, dt, th, summary, button, .hint)')].flatMap((it) => {
  const copy = it.cloneNode(true);
  copy.querySelectorAll('ruby, [lang=ja], .only-spoken').forEach((inner) => inner.remove());
  const isBare = /[\\u4e00-\\u9fff]/.test(copy.textContent.replace(/（.*?）/g, ''));
  return isBare && !it.closest('[lang=ja]:not(html)') ? [it.textContent] : [];
})`;
