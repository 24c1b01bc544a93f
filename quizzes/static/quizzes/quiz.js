// A quiz one question at a time, with its answer explained at once. The page carries all that is
// needed, so it goes on without a network. Nothing is sent or stored: leaving forgets everything.
(function () {
  var form = document.querySelector("form.quiz");
  var source = document.getElementById("quiz");
  if (!form || !source || !window.quizScoring || !window.quizTelling) {
    return;
  }
  // An old browser keeps the page without script, which needs none of this.
  if (!Element.prototype.closest || !NodeList.prototype.forEach) {
    return;
  }

  var data = JSON.parse(source.textContent);
  var words = data.words;
  var opening = document.querySelector(".opening");
  var list = form.querySelector(".questions");
  if (data.form) {
    list.innerHTML = data.form;
  }
  var steps = Array.prototype.slice.call(list.querySelectorAll(".question"));
  steps.forEach(function (step, number) {
    step.tabIndex = -1;
    step.setAttribute("role", "group");
    step.setAttribute("aria-label", words.progress[number] || step.querySelector("legend").textContent);
  });
  var telling = window.quizTelling(data, steps);
  var at = 0;
  var explained = false;

  // --- the parts of the page ----------------------------------------------------------------
  function make(name, className) {
    var element = document.createElement(name);
    element.className = className;
    return element;
  }

  function button(className, text, type) {
    var made = make("button", className);
    made.type = type;
    made.textContent = text;
    return made;
  }

  var progress = make("div", "progress");
  var count = progress.appendChild(make("p", ""));
  var bar = progress.appendChild(document.createElement("progress"));
  bar.max = data.questions.length;
  bar.setAttribute("aria-hidden", "true");
  var feedback = make("div", "feedback");
  feedback.setAttribute("role", "status");
  var buttons = make("p", "");
  var back = buttons.appendChild(button("quiet", words.back, "button"));
  buttons.appendChild(document.createTextNode(" "));
  var main = buttons.appendChild(button("", words.check, "submit"));
  var outcome = make("div", "outcome");

  // What the page without script needs gives way.
  form.querySelectorAll("[name=state], [name=at], p.progress, button").forEach(function (part) {
    part.parentNode.removeChild(part);
  });
  form.insertBefore(progress, list);
  form.appendChild(feedback);
  form.appendChild(buttons);
  form.parentNode.insertBefore(outcome, form.nextSibling);

  // --- going through ------------------------------------------------------------------------
  function show(position, quietly) {
    at = position;
    steps.forEach(function (step, number) { step.hidden = number !== at; });
    count.textContent = words.progress[at] || "";
    bar.value = Math.min(at + 1, bar.max);
    back.hidden = !at;
    if (opening) { opening.hidden = at > 0; }
    awaitAnswer();
    if (!quietly) {
      steps[at].focus();
    }
  }

  function awaitAnswer() {
    explained = false;
    tell("feedback");
    main.textContent = data.risk || !data.questions[at] ? forward() : words.check;
  }

  function forward() {
    return at + 1 < steps.length ? words.next : words.finish;
  }

  function tell(className, text) {
    feedback.className = className;
    feedback.textContent = "";
    if (text) {
      feedback.appendChild(document.createElement("p")).textContent = text;
    }
  }

  // After an answer its explanation comes first, then the next question.
  function go() {
    var isQuestion = at < data.questions.length;
    if (isQuestion && !explained) {
      if (!data.risk && telling.isMissing(at)) {
        tell("feedback error", telling.repeats(at) ? words.repeats : words.missing);
        return;
      }
      tell("feedback");
      if (telling.explain(feedback, at)) {
        explained = true;
        main.textContent = forward();
        return;
      }
    }
    if (at + 1 < steps.length) {
      show(at + 1);
    } else {
      finish();
    }
  }

  function finish() {
    var open = telling.stillOpen();
    if (open.length) {
      tell("feedback errors", words.open);
      telling.links(feedback, open);
      return;
    }
    var where = form.querySelector("[name=where]:checked");
    tell("feedback");
    outcome.textContent = "";
    telling.result(outcome, where ? where.value : "");
    outcome.appendChild(button("quiet", words.again, "button")).onclick = begin;
    form.hidden = true;
    if (opening) { opening.hidden = true; }
    if (window.hideLapsedNumbers) { window.hideLapsedNumbers(); }
    var title = outcome.querySelector("h2");
    title.tabIndex = -1;
    title.focus();
    window.scrollTo(0, 0);
  }

  function returnTo(position, quietly) {
    outcome.textContent = "";
    form.hidden = false;
    show(position, quietly);
  }

  function forget() {
    form.reset();
    returnTo(0, true);
  }

  function begin() {
    forget();
    show(0);
  }

  form.addEventListener("submit", function (event) {
    event.preventDefault();
    go();
  });
  form.addEventListener("change", awaitAnswer);
  back.addEventListener("click", function () { show(at - 1); });
  document.addEventListener("click", function (event) {
    var link = event.target.closest("a[href^='#q-']");
    var target = link && document.getElementById(link.getAttribute("href").slice(1));
    if (target) {
      event.preventDefault();
      returnTo(steps.indexOf(target.closest(".question")));
    }
  });
  window.addEventListener("pagehide", forget);
  forget();
})();
