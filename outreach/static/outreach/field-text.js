// One record as one line of text, and its receipt code: the same as field/texts.py and
// field/receipts.py make on the server.
window.logText = (function () {
  "use strict";

  const ALPHABET = "CDFHJKMPRTVWXY";
  const LENGTH = 6;
  const SHORT = [
    ["uuid", "u"], ["edited_at", "e"], ["partner", "p"], ["community", "c"], ["type", "t"],
    ["starts_on", "d"], ["ends_on", "l"], ["status", "s"], ["basis", "b"], ["reach_kind", "r"],
    ["women", "w"], ["men", "m"], ["girls", "g"], ["boys", "y"], ["unknown", "n"],
    ["edition", "i"], ["copies", "k"], ["edition_2", "i2"], ["copies_2", "k2"],
    ["edition_3", "i3"], ["copies_3", "k3"], ["audiences", "a"], ["co_partners", "o"],
    ["facilitator_language", "f"], ["grant", "z"], ["on_behalf_of", "h"],
    ["register_number", "q"], ["register_office", "j"], ["notes", "x"], ["place_name", "v"],
    ["place_district", "vd"], ["place_border_post", "vb"], ["place_kind", "vk"],
  ];
  const USUAL = {
    status: "done", basis: "head_count", reach_kind: "direct", place_kind: "village",
  };
  const PLAIN = [
    "type", "starts_on", "ends_on", "status", "basis", "reach_kind", "facilitator_language",
    "on_behalf_of", "register_number", "register_office", "notes",
  ];
  const FIGURES = ["women", "men", "girls", "boys", "unknown"];

  function hex(value) {
    return value.toString(16).toUpperCase().padStart(2, "0");
  }

  async function digest(words) {
    const bytes = await crypto.subtle.digest("SHA-256", new TextEncoder().encode(words));
    const figures = Array.from(new Uint8Array(bytes), hex);
    return figures.join("");
  }

  async function letters(words) {
    const base = BigInt(ALPHABET.length);
    let number = BigInt("0x" + (await digest(words)));
    let found = "";
    while (found.length < LENGTH) {
      found += ALPHABET[Number(number % base)];
      number /= base;
    }
    return found;
  }

  function isEmpty(value) {
    return value === undefined || value === null || value === "" || value.length === 0;
  }

  function escaped(value) {
    return encodeURIComponent(value)
      .replace(/%20/g, "+")
      .replace(/[!'()*_~]/g, (sign) => "%" + hex(sign.charCodeAt(0)));
  }

  // Milliseconds, rounded up: not older than the version that its writer saw.
  function milliseconds(moment) {
    const rest = /\.\d{3}(\d+)/.exec(moment);
    return Date.parse(moment) + (rest && Number(rest[1]) ? 1 : 0);
  }

  function packed(name, value) {
    if (isEmpty(value) || value === USUAL[name]) { return ""; }
    if (Array.isArray(value)) { return value.map(escaped).join(","); }
    if (name === "uuid") { return value.replace(/-/g, ""); }
    return name === "edited_at" ? milliseconds(value).toString(36) : escaped(value);
  }

  async function write(fields) {
    const said = SHORT.map(([name, short]) => [short, packed(name, fields[name])]);
    const body = said.filter((pair) => pair[1]).map((pair) => pair.join("=")).join(";");
    return "LOG1:" + body + ":" + (await letters(body));
  }

  // --- the receipt -----------------------------------------------------------------------
  function uses(fields) {
    const rows = ["", "_2", "_3"].filter((row) => fields["edition" + row]);
    const named = rows.map((row) => [
      Number(fields["edition" + row]), Number(fields["copies" + row] || 0),
    ]);
    return named.sort((one, other) => one[0] - other[0] || one[1] - other[1]);
  }

  function content(fields) {
    const said = {
      partner_id: Number(fields.partner || 0),
      community_id: Number(fields.community || 0),
      grant_id: Number(fields.grant || 0),
      audiences: (fields.audiences || []).map(Number).sort((one, other) => one - other),
      uses: uses(fields),
    };
    PLAIN.forEach((name) => { said[name] = (fields[name] || USUAL[name] || "").trim(); });
    said.ends_on = said.ends_on || said.starts_on;
    FIGURES.forEach((name) => { said[name] = Number(fields[name] || 0); });
    return said;
  }

  // As Python's json.dumps writes it.
  function canonical(said) {
    const names = Object.keys(said).filter((name) => said[name] && said[name].length !== 0);
    const pairs = names.sort().map((name) => JSON.stringify(name) + ":" + JSON.stringify(said[name]));
    return ("{" + pairs.join(",") + "}").replace(/[^\x20-\x7e]/g, (sign) => {
      return "\\u" + sign.charCodeAt(0).toString(16).padStart(4, "0");
    });
  }

  // "" for a place that is not in the list: the server gives it its number first.
  async function receipt(fields) {
    if (!fields.community || fields.place_name) { return ""; }
    const fingerprint = (await digest(canonical(content(fields)))).toLowerCase();
    return letters(fields.uuid + "\n" + fingerprint);
  }

  return { write, receipt };
})();
