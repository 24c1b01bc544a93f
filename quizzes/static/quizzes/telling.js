// What a reader is told after an answer and at the end, from the words that the page carries.
// They were made on the server, so they hold the same HTML as the pages without script.
window.quizTelling = function (data, steps) {
  var rules = window.quizScoring;
  var words = data.words;
  var total = data.total;

  function put(parent, name, className, text) {
    var element = document.createElement(name);
    if (className) { element.className = className; }
    if (text) { element.textContent = text; }
    return parent.appendChild(element);
  }

  function add(parent, html) {
    parent.insertAdjacentHTML("beforeend", html || "");
  }

  // --- what was asked and chosen ------------------------------------------------------------
  function inputs(number) {
    return Array.prototype.slice.call(
      steps[number].querySelectorAll("input:checked, select")
    ).filter(function (input) { return input.value; });
  }

  function chosen(number) {
    return inputs(number).map(function (input) { return input.value; });
  }

  function flagged(number) {
    return rules.flagged(data.questions[number], chosen(number));
  }

  function isMissing(number) {
    return rules.isMissing(data.questions[number], chosen(number));
  }

  function isStop(number) {
    return rules.isStop(data.questions[number], chosen(number));
  }

  function which(test) {
    return data.questions.map(function (question, number) { return number; }).filter(test);
  }

  // The words of an answer with their language; of a picture, what it shows.
  function nameOf(parent, input) {
    if (input.tagName === "SELECT") {
      add(parent, document.querySelector("label[for='" + input.id + "']").innerHTML);
      put(parent, "strong", "", ": " + input.options[input.selectedIndex].textContent);
      return;
    }
    var label = input.parentNode.cloneNode(true);
    label.removeChild(label.querySelector("input"));
    var picture = label.querySelector("img");
    if (picture) {
      put(parent, "span", "", picture.alt).lang = picture.closest("span").lang;
    } else {
      add(parent, label.innerHTML);
    }
  }

  // --- one answer ---------------------------------------------------------------------------
  function told(parent, number, isWhole) {
    var answers = data.questions[number].told || {};
    var found = inputs(number).filter(function (input) { return isWhole || answers[input.value]; });
    if (!found.length) { return; }
    if (isWhole) { put(parent, "p", "", words.chose); }
    var list = put(parent, "ul");
    found.forEach(function (input) {
      var item = put(list, "li");
      if (isWhole) {
        nameOf(item, input);
        item.appendChild(document.createTextNode(" "));
      }
      add(item, answers[input.value]);
    });
  }

  function named(parent, className, number) {
    var section = put(parent, "section", className);
    add(put(section, "h3"), steps[number].querySelector("legend").innerHTML);
    return section;
  }

  function explanation(part, number, isWhole) {
    var question = data.questions[number];
    var level = "";
    if (question.kind !== "opinion") {
      var earned = rules.score(question, chosen(number), total);
      level = earned === total ? "right" : earned ? "partly" : "wrong";
      part.classList.add(level);
      put(part, "p", "level", words[level]);
    }
    told(part, number, isWhole);
    add(part, level === "right" ? "" : question.right);
    add(part, question.why);
  }

  function signs(part, number) {
    var list = put(part, "ul");
    flagged(number).forEach(function (value) { add(list, data.questions[number].signs[value]); });
    add(part, data.questions[number].why);
  }

  // Explains one answer in ``part``; false when there is nothing to say.
  function explain(part, number) {
    if (data.risk) {
      if (!flagged(number).length) { return false; }
      part.className = "feedback signs";
      signs(part, number);
      return true;
    }
    var question = data.questions[number];
    if (question.kind === "opinion" && !question.why) { return false; }
    part.className = "feedback answers";
    explanation(put(part, "div", "answer"), number, false);
    return true;
  }

  // --- the result ---------------------------------------------------------------------------
  function headed(parent, className, title) {
    var section = put(parent, "section", className);
    put(section, "h2", "", title);
    return section;
  }

  function result(parent, className, title, band, where) {
    var section = headed(parent, className, title);
    if (band) {
      add(section, band.html + (band.endings[where] || "") + band.link);
    }
  }

  function links(parent, numbers) {
    var list = put(parent, "ul");
    numbers.forEach(function (number) {
      var link = put(put(list, "li"), "a");
      link.href = "#" + data.questions[number].name;
      add(link, steps[number].querySelector("legend").innerHTML);
    });
  }

  function knowledge(parent) {
    var answers = data.questions.map(function (question, number) { return chosen(number); });
    var percent = rules.percent(data.questions, answers, total);
    result(parent, "result", words.result + ": " + percent + "%",
      rules.bandFor(data.bands, percent), "");
    var section = headed(parent, "answers", words.answers);
    which(function (number) {
      return data.questions[number].kind !== "opinion" || chosen(number).length;
    }).forEach(function (number) {
      explanation(named(section, "answer", number), number, true);
    });
  }

  function risk(parent, where) {
    var found = which(function (number) { return flagged(number).length; });
    found.sort(function (a, b) { return isStop(b) - isStop(a) || a - b; });
    var level = !found.length ? "none" : isStop(found[0]) ? "stop" : "ask_first";
    var band = data.bands.filter(function (one) { return one.outcome === level; })[0];
    result(parent, "result " + level, words.result, band, where);
    if (level === "stop") { add(headed(parent, "help", words.now), data.help[where]); }
    if (level === "ask_first") { toAsk(parent, found); }
    if (found.length) {
      var section = headed(parent, "signs", words.signs);
      found.forEach(function (number) { signs(named(section, "", number), number); });
    }
    var open = which(isMissing);
    if (open.length) {
      var left = headed(parent, "", words.unanswered);
      put(left, "p", "", words.perhaps);
      links(left, open);
    }
    if (level !== "stop") { add(headed(parent, "help", words.later), data.help[where]); }
  }

  function toAsk(parent, found) {
    var html = found.sort(function (a, b) { return a - b; }).map(function (number) {
      var questions = data.questions[number].ask || {};
      return flagged(number).map(function (value) { return questions[value] || ""; }).join("");
    }).join("");
    if (html) {
      add(put(headed(parent, "to-ask", words.ask), "ul"), html);
    }
  }

  // The questions that must be answered before there is a result: none after a warning sign.
  function stillOpen() {
    var hasSign = which(function (number) { return flagged(number).length; }).length;
    return data.risk && hasSign ? [] : which(isMissing);
  }

  return {
    explain: explain,
    isMissing: isMissing,
    links: links,
    repeats: function (number) { return rules.repeats(data.questions[number], chosen(number)); },
    result: function (parent, where) {
      if (data.risk) { risk(parent, where); } else { knowledge(parent); }
    },
    stillOpen: stillOpen
  };
};
