/* Shows the state of each translation below its field, and lets people decide about it there.

   The texts come from `data-units`. The server decides who may do what; that a translator sees the
   other fields read-only is help. Nothing here is sent with the form. */
(() => {
  const unitsUrl = document.currentScript.dataset.units;
  const boxes = new Map(); // "key|language" -> {text, box, fields, saved}
  let words = {};
  let decideUrl = "";
  let status;

  const element = (name, attributes = {}, ...children) => {
    const made = document.createElement(name);
    for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value);
    made.append(...children);
    return made;
  };

  // --- where a text stands in the form -----------------------------------------------------
  const form = () => document.querySelector("form[data-edit-form]") || document.querySelector("main form[method=post i]");

  const findField = ({ child, path }) => {
    let place = child ? document.getElementById(`inline_child_${child}`) : form();
    for (const step of path) {
      const name = CSS.escape(step);
      const control = child ? `${child}-${step}` : step;
      place = place && (place.querySelector(`[data-contentpath="${name}"]`)
        || place.querySelector(`[name="${CSS.escape(control)}"]`)?.closest("[data-field]"));
    }
    return place;
  };

  // --- what was typed since the form was loaded ---------------------------------------------
  const plainValue = (control) => {
    if (!control.hasAttribute("data-draftail-input")) return control.value;
    try {
      const content = JSON.parse(control.value);
      return JSON.stringify(((content && content.blocks) || []).map(
        (block) => [block.text, block.type, block.inlineStyleRanges, block.entityRanges]));
    } catch {
      return control.value;
    }
  };
  const valueOf = (field) => [...(field?.querySelectorAll("input[name], textarea[name], select[name]") || [])].map(plainValue).join("\n");
  const remember = (entry) => { entry.saved = entry.fields.map(valueOf).join("\n\n"); };
  const isChanged = (entry) => entry.saved !== entry.fields.map(valueOf).join("\n\n");

  const watch = () => {
    let waiting;
    const look = () => {
      clearTimeout(waiting);
      waiting = setTimeout(() => boxes.forEach((entry) => {
        const changed = isChanged(entry);
        entry.box.querySelector("[data-unsaved]").hidden = !changed;
        entry.box.querySelectorAll("[data-verdict]").forEach((button) => { button.disabled = changed; });
      }), 400); // the rich-text editor writes its value a moment after the key
    };
    for (const kind of ["input", "change", "keyup", "paste", "drop"]) form().addEventListener(kind, look);
  };

  // --- what is shown --------------------------------------------------------------------------
  const details = (summary, open, ...children) => {
    const made = element("details", {}, element("summary", {}, summary), ...children);
    made.open = open;
    return made;
  };

  const list = (lines) => element("ul", {}, ...lines.map((line) => element("li", {}, line)));

  const finding = ({ message, excerpt, suggestion }) =>
    [message, excerpt && `“${excerpt}”`, suggestion && `${words.suggestion} ${suggestion}`].filter(Boolean).join(" ");

  const changes = (text) => {
    const made = element("p", { class: "translation-state__changes", lang: text.sourceLanguage });
    made.innerHTML = text.diff; // escaped by the server: translations/diff.py
    return details(words.changed, true, made);
  };

  const button = (entry, verdict, comment) => {
    const made = element("button", { type: "button", class: "button button-small button-secondary", "data-verdict": verdict }, words[verdict]);
    made.addEventListener("click", () => decide(entry, verdict, comment ? comment.value : ""));
    return made;
  };

  const sendBack = (entry) => {
    const comment = element("textarea", { rows: 2 }); // without a name, so that the form does not send it
    return details(words.send_back, false, element("label", {}, words.comment, comment), button(entry, "send_back", comment));
  };

  const fill = (entry, restricted) => {
    const { box, text } = entry;
    box.dataset.state = text.state;
    const line = element("p", {}, element("strong", {}, text.stateLabel));
    if (text.critical) line.append(" · ", element("span", { class: "translation-state__critical" }, words.critical));
    const unsaved = element("p", { "data-unsaved": "" }, words.unsaved);
    unsaved.hidden = true;
    const parts = [line];
    if (text.diff) parts.push(changes(text));
    if (text.findings.length) parts.push(details(`${words.findings} (${text.findings.length})`, false, list(text.findings.map(finding))));
    if (restricted) parts.push(details(`${words.source} · ${text.sourceName}`, text.state !== "approved", element("p", { lang: text.sourceLanguage }, text.source)));
    if (text.story.length) parts.push(details(words.story, false, list(text.story)));
    if (text.second) parts.push(element("p", {}, words.second));
    const buttons = element("div", { class: "translation-state__buttons" });
    for (const verdict of text.verdicts) buttons.append(verdict === "send_back" ? sendBack(entry) : button(entry, verdict));
    box.replaceChildren(...parts, unsaved, buttons);
  };

  const show = (data) => {
    words = data.words;
    decideUrl = data.decide;
    for (const text of data.texts) {
      const name = `${text.key}|${text.language}`;
      let entry = boxes.get(name);
      if (!entry) {
        const field = findField(text.field);
        if (!field) continue;
        const box = element("div", { class: "translation-state", role: "group", "aria-label": text.label, tabindex: "-1" });
        field.append(box);
        entry = { box, fields: [field, findField(text.sourceField)].filter(Boolean) };
        boxes.set(name, entry);
      }
      entry.text = text;
      fill(entry, data.restricted);
      remember(entry);
    }
  };

  // --- asking and telling the server ----------------------------------------------------------
  const ask = async (url, options = {}) => {
    const answer = await fetch(url, { ...options, headers: { "X-Requested-With": "XMLHttpRequest", ...options.headers } });
    const data = await answer.json();
    return { ok: answer.ok, data };
  };

  const tell = (message) => { status.textContent = message; };

  const answerIn = (entry, message) => {
    entry.box.querySelector("[data-answer]")?.remove();
    entry.box.append(element("p", { "data-answer": "" }, message));
    tell(`${entry.text.label}: ${message}`);
  };

  async function decide(entry, verdict, comment) {
    const { key, language, target_hash, source_hash, published_hash } = entry.text;
    const body = new URLSearchParams({ verdict, key, language, target_hash, source_hash, published_hash, comment });
    const token = document.querySelector("[name=csrfmiddlewaretoken]").value;
    try {
      const { ok, data } = await ask(decideUrl, { method: "POST", body, headers: { "X-CSRFToken": token } });
      if (ok) {
        show(data);
        entry.box.focus(); // the button that was pressed is gone
      }
      answerIn(entry, data.message || words.failed);
    } catch {
      answerIn(entry, words.failed);
    }
  }

  // --- a translator's form ----------------------------------------------------------------------
  const TYPED = "input[type=text], input[type=url], input[type=number], textarea";

  const readOnly = (data) => {
    const writable = data.texts.filter((text) => data.writable.includes(text.language)).map((text) => findField(text.field)).filter(Boolean);
    const mayWrite = (node) => writable.some((field) => field.contains(node)) || node.closest(".translation-state, [data-comment-input], #comments");
    const reads = form();
    reads.querySelectorAll("[data-field]").forEach((field) => {
      if (mayWrite(field) || field.querySelector("[data-field]") || writable.some((other) => field.contains(other))) return;
      const typed = field.querySelectorAll(TYPED);
      if (typed.length && !field.querySelector("select, [data-draftail-input], [data-chooser-url], [type=checkbox]")) {
        typed.forEach((control) => { control.readOnly = true; });
      } else {
        field.inert = true; // is sent with the form, as it must be, and cannot be changed
      }
    });
    reads.querySelectorAll(
      ".c-sf-add-button, [data-streamfield-action], [data-inline-panel-child-move-up], [data-inline-panel-child-move-down], [data-inline-panel-child-drag], [id$='-DELETE-button'], [id$='-ADD']",
    ).forEach((control) => { control.disabled = true; });
    reads.prepend(element("p", { class: "help-block help-info" }, data.words.restricted));
  };

  const start = async () => {
    if (!form()) return;
    status = element("div", { role: "status", class: "w-sr-only" });
    form().after(status);
    const { ok, data } = await ask(unitsUrl);
    if (!ok) return;
    show(data);
    if (data.restricted) readOnly(data);
    watch();
    document.addEventListener("w-autosave:success", async () => {
      const fresh = await ask(unitsUrl);
      if (fresh.ok) show(fresh.data);
    });
  };

  if (document.readyState === "complete") start();
  else window.addEventListener("load", start);
})();
