// Sums at once, without sending anything. The rules are those of quizzes/sums/rules.py; a browser
// test holds both to the same results. Every word of a result stands in the page: this shows and
// hides it. Works without script too.
(function () {
  var LONGEST = 600;
  var WRITTEN = /^[MR]? ?([0-9]{1,3}(?:[ .,][0-9]{3})+|[0-9]+)(?:[.,]([0-9]{1,2}))? ?%?$/i;

  function hundredths(text) {
    text = text.replace(/[\t \u00a0\u2009\u202f]+/g, " ").replace(/^ | $/g, "");
    if (!text) { return null; }
    var found = WRITTEN.exec(text);
    if (!found) { return Infinity; }
    return Number(found[1].replace(/[^0-9]/g, "")) * 100 + Number(((found[2] || "") + "00").slice(0, 2));
  }

  function paidBack(offer) {
    var debt = offer.debt, savings = Math.max(offer.costs - offer.debt, 0), months = 0, interest = 0;
    while (debt || savings) {
      var growth = Math.ceil(debt * offer.interest / 10000);
      if (growth >= offer.left || months === LONGEST) { return null; }
      interest += growth;
      debt += growth - offer.left;
      if (debt < 0) {
        savings = Math.max(savings + debt, 0);
        debt = 0;
      }
      months += 1;
    }
    return { months: months, interest: interest };
  }

  function signs(offer, limits, end) {
    var tooMuch = limits.deductions !== null && offer.deductions * 100 > offer.pay * limits.deductions;
    return {
      worked_off: offer.worked_off,
      fee: offer.fee > 0,
      no_pay: !offer.pay,
      never_paid: offer.pay > 0 && !end,
      months: !!end && limits.months !== null && end.months > limits.months,
      nothing_left: offer.pay > 0 && offer.left <= 0,
      deductions: offer.pay > 0 && offer.left > 0 && tooMuch
    };
  }

  function result(offer, limits) {
    offer.costs = offer.fee + offer.transport + offer.papers;
    offer.debt = offer.borrowed === null ? offer.costs : offer.borrowed;
    offer.deductions = offer.food + offer.lodging + offer.other;
    offer.left = offer.pay - offer.deductions;
    var end = offer.pay ? paidBack(offer) : null;
    return {
      signs: signs(offer, limits, end),
      figures: {
        total: Math.ceil((offer.costs + (end ? end.interest : 0)) / 100),
        interest: end && end.interest ? Math.ceil(end.interest / 100) : null,
        left: offer.pay ? Math.floor(Math.max(offer.left, 0) / 100) : null,
        months: end ? end.months : null
      }
    };
  }

  function each(root, selector, act) {
    Array.prototype.forEach.call(root.querySelectorAll(selector), act);
  }

  function limit(text) {
    return text === "" ? null : Number(text);
  }

  function isMistaken(input) {
    return hundredths(input.value) > Number(input.getAttribute("data-most"));
  }

  function complain(input, mistaken) {
    var error = document.getElementById(input.id + "_error");
    error.hidden = !mistaken;
    if (mistaken) {
      input.setAttribute("aria-invalid", "true");
      input.setAttribute("aria-describedby", error.id);
    } else {
      input.removeAttribute("aria-invalid");
      input.removeAttribute("aria-describedby");
    }
  }

  // What the form holds; null while it holds a mistake or nothing.
  function offered(form) {
    var offer = { worked_off: form.elements.worked_off.checked }, filled = offer.worked_off, mistaken = false;
    each(form, "input[type=text]", function (input) {
      var number = hundredths(input.value);
      mistaken = mistaken || isMistaken(input);
      filled = filled || !!number;
      offer[input.name] = number === null && input.name !== "borrowed" ? 0 : number;
    });
    return filled && !mistaken ? offer : null;
  }

  function print(section, form, found) {
    var stop = false, any = false;
    each(section, "[data-figure]", function (line) {
      var number = found.figures[line.getAttribute("data-figure")];
      line.hidden = number === null;
      line.lastChild.textContent = number === null ? "" :
        String(number).replace(/\B(?=(\d{3})+$)/g, form.getAttribute("data-space"));
    });
    each(section, "[data-sign]", function (sign) {
      sign.hidden = !found.signs[sign.getAttribute("data-sign")];
      any = any || !sign.hidden;
      stop = stop || (!sign.hidden && sign.classList.contains("stop"));
    });
    each(section, "[data-level]", function (words) {
      words.hidden = words.getAttribute("data-level") === "stop" ? !stop : any;
    });
  }

  function begin(section) {
    var form = section.querySelector("form"), told = section.querySelector(".result"), waiting;
    var nothing = section.querySelector("[data-nothing]"), mistakes = section.querySelector("[data-mistakes]");

    function update() {
      var offer = offered(form);
      nothing.hidden = true;
      if (mistakes) { mistakes.hidden = true; }
      if (offer) {
        print(section, form, result(offer, {
          months: limit(form.getAttribute("data-months")),
          deductions: limit(form.getAttribute("data-deductions"))
        }));
      }
      told.hidden = !offer;
    }

    form.addEventListener("input", function (event) {
      if (event.target.type === "text" && !isMistaken(event.target)) { complain(event.target, false); }
      // Not at every key: a screen reader would read each result out.
      clearTimeout(waiting);
      waiting = setTimeout(update, 400);
    });
    form.addEventListener("change", function (event) {
      if (event.target.type === "text") { complain(event.target, isMistaken(event.target)); }
    });
    form.addEventListener("submit", function (event) {
      event.preventDefault();
      clearTimeout(waiting);
      update();
      each(form, "input[type=text]", function (input) { complain(input, isMistaken(input)); });
      var mistaken = form.querySelector("[aria-invalid]");
      if (!mistaken && told.hidden) { nothing.hidden = false; }
      (mistaken || (told.hidden ? form.elements.pay : told.querySelector("h3"))).focus();
    });
    // A page brought back by Back as it was left shows no figures to whoever holds the phone now.
    window.addEventListener("pageshow", function (event) {
      if (event.persisted) {
        each(form, "input", function (input) { input.value = input.type === "text" ? "" : input.value; input.checked = false; });
        update();
      }
    });
  }

  each(document, "section.sums:not([data-live])", function (section) {
    section.setAttribute("data-live", "");
    begin(section);
  });
})();
