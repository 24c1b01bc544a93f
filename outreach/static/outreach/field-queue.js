// Sends what waits, once: one tab at a time, with a fresh token, an answer for each record.
// Whatever goes wrong, what was not answered stays as it was.
window.logQueue = (function () {
  "use strict";

  const store = window.logStore;
  if (!store) { return null; }

  const AT_ONCE = 10;
  const PATIENCE = 30000;
  const BRIEF = 10000; // while somebody waits with his thumb on the button
  const WEEK = 7 * 24 * 3600 * 1000;
  const { addresses } = store.page;
  const sending = new Set();

  async function ask(address, options, patience) {
    const limit = new AbortController();
    const timer = setTimeout(() => limit.abort(), patience || PATIENCE);
    try {
      const given = Object.assign({ signal: limit.signal, cache: "no-store" }, options);
      // Said to be JSON: a missing second factor is then answered in JSON too.
      given.headers = Object.assign({ "Content-Type": "application/json" }, given.headers);
      return await fetch(address, given);
    } finally {
      clearTimeout(timer);
    }
  }

  // What the answer means for a queue: "" when it is one of ours, else a word of the page.
  async function trouble(answer) {
    if (answer.ok && !answer.redirected) { return ""; }
    if (answer.redirected || answer.status === 401) { return "signed_out"; }
    const said = await answer.json().catch(() => ({}));
    const words = {
      second_factor: "signed_out",
      not_an_officer: "not_an_officer",
      another_person: "another_person",
    };
    return words[said.error] || "failed";
  }

  // {token} for this owner's records, or {problem}.
  async function pass(owner, patience) {
    let answer;
    try {
      answer = await ask(addresses.token, {}, patience);
    } catch (error) {
      return { problem: "offline" };
    }
    const problem = await trouble(answer);
    if (problem) { return { problem }; }
    const said = await answer.json().catch(() => ({}));
    if (said.owner !== owner) { return { problem: "another_person" }; }
    return { token: said.token };
  }

  async function post(records, token) {
    let answer;
    try {
      answer = await ask(addresses.door, {
        method: "POST",
        headers: { "X-CSRFToken": token, "X-Log-Owner": records[0].owner },
        body: JSON.stringify(records.map((record) => record.fields)),
      });
    } catch (error) {
      return "offline";
    }
    const problem = await trouble(answer);
    if (problem) { return problem; }
    const said = await answer.json();
    const outcomes = new Map(said.records.map((one) => [one.uuid, one]));
    await Promise.all(records.map((record) => note(record, outcomes.get(record.uuid))));
    return "";
  }

  function note(record, outcome) {
    if (!outcome) { return null; }
    if (outcome.state === "stored" || outcome.state === "unchanged") {
      return store.change(record, { state: "sent", code: outcome.code, errors: {}, sent: Date.now() });
    }
    const newer = outcome.state === "older";
    const errors = newer ? { __all__: [store.page.words.newer] } : outcome.errors;
    return store.change(record, { state: "refused", errors });
  }

  // The word for what stopped it, or "" when nothing waits any more.
  async function send(owner) {
    return navigator.locks.request("log-send-" + owner, async () => {
      let waiting = (await store.records(owner)).filter((one) => one.state === "waiting");
      if (!waiting.length) { return ""; }
      const { token, problem } = await pass(owner);
      if (problem) { return problem; }
      waiting.reverse();
      while (waiting.length) {
        const now = waiting.splice(0, AT_ONCE);
        const stopped = await underWay(now, () => post(now, token));
        if (stopped) { return stopped; }
      }
      return "";
    });
  }

  async function underWay(records, work) {
    records.forEach((one) => sending.add(one.uuid));
    document.dispatchEvent(new Event("log:changed"));
    try {
      return await work();
    } finally {
      records.forEach((one) => sending.delete(one.uuid));
      document.dispatchEvent(new Event("log:changed"));
    }
  }

  function isSending(record) {
    return sending.has(record.uuid);
  }

  function isUnsent(record) {
    return record.state === "waiting" || record.state === "refused";
  }

  function isOld(record) {
    return isUnsent(record) && Date.now() - record.kept > WEEK;
  }

  // The same while the button of the form is held.
  function quickPass(owner) {
    return pass(owner, BRIEF);
  }

  return { send, quickPass, isSending, isUnsent, isOld };
})();
