// Searches a site that was written as files: no server answers there, so the browser reads the
// words of all pages once and looks for what was typed, and for words that begin so.
const MOST = 30;
const question = new URLSearchParams(location.search).get("q")?.trim() ?? "";
const place = document.querySelector("section.hits");

/** The words of a text as the index holds them. */
const words = (text) => text.normalize("NFD").replace(/\p{M}+/gu, "").toLowerCase()
  .split(/[^\p{L}\p{N}]+/u).filter((word) => word.length > 1);

/** What a page gets for one word: more in its title, more for the word itself, more where rare. */
function score(index, word) {
  const scores = new Map();
  for (const [field, weight] of [["text", 1], ["titles", 3]]) {
    for (const [known, pages] of Object.entries(index[field])) {
      if (known === word || (word.length > 3 && known.startsWith(word))) {
        const rare = Math.log(1 + index.pages.length / pages.length);
        const value = weight * rare * (known === word ? 1 : 0.5);
        pages.forEach((page) => scores.set(page, Math.max(scores.get(page) ?? 0, value)));
      }
    }
  }
  return scores;
}

/** The pages with every word; where there are none, those with any. */
function find(index, typed) {
  const each = [...new Set(words(typed))].map((word) => score(index, word));
  const all = new Map();
  each.forEach((scores) => scores.forEach((value, page) => {
    const sum = all.get(page) ?? { value: 0, words: 0 };
    all.set(page, { value: sum.value + value, words: sum.words + 1 });
  }));
  const full = [...all].filter(([, sum]) => sum.words === each.length);
  return (full.length > 0 ? full : [...all])
    .sort(([a, one], [b, other]) => other.value - one.value || a - b)
    .map(([page]) => index.pages[page]);
}

function hit([path, title, lead]) {
  const article = document.createElement("article");
  article.className = "hit";
  const link = document.createElement("a");
  link.href = path;
  link.textContent = title;
  const heading = document.createElement("h3");
  heading.append(link);
  const text = document.createElement("p");
  text.className = "excerpt";
  text.textContent = lead;
  article.append(heading, text);
  return article;
}

function show(found) {
  const heading = document.createElement("h2");
  heading.id = "treffers";
  heading.className = "number";
  heading.setAttribute("role", "status");
  heading.textContent = found.length === 0 ? "Niets gevonden"
    : found.length === 1 ? "1 stuk gevonden" : `${found.length} stukken gevonden`;
  place.replaceChildren(heading, ...found.slice(0, MOST).map(hit));
  if (found.length > MOST) {
    const more = document.createElement("p");
    more.className = "advice";
    more.textContent = `Dit zijn de eerste ${MOST}. Typ een woord erbij om minder te vinden.`;
    place.append(more);
  }
}

// What the server knows of signs, this does not.
document.querySelector(".syntax")?.remove();
if (question && place) {
  document.querySelectorAll("input[name=q]").forEach((input) => { input.value = question; });
  document.querySelector("main h1, h1").textContent = `Gezocht op ‘${question}’`;
  const answer = await fetch("/zoekindex.json");
  show(find(await answer.json(), question));
}
