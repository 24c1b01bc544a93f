// The rules of quizzes/scoring.py once more, for answers that never leave the phone. Points are
// whole numbers of a common total, so that nothing is rounded; a test compares both.
window.quizScoring = (function () {
  function isPlaced(question) {
    return question.kind === "matching" || question.kind === "ordering";
  }

  // {choice: place} of values that read "choice.place".
  function placed(values) {
    var places = {};
    values.forEach(function (value) {
      places[value.split(".")[0]] = value.split(".")[1];
    });
    return places;
  }

  function repeats(question, values) {
    var places = values.map(function (value) { return value.split(".")[1]; });
    return question.kind === "ordering" && places.some(function (place, position) {
      return places.indexOf(place) !== position;
    });
  }

  function isMissing(question, values) {
    if (isPlaced(question)) {
      return values.length < question.rows || repeats(question, values);
    }
    return !values.length && !question.open;
  }

  function inSequence(order, values, total) {
    var places = placed(values);
    var right = order.filter(function (key, position) {
      return position && Number(places[key]) === Number(places[order[position - 1]]) + 1;
    });
    return order.length > 1 ? right.length * total / (order.length - 1) : 0;
  }

  // How much of the total this answer earns.
  function score(question, values, total) {
    if (question.kind === "ordering") {
      return isMissing(question, values) ? 0 : inSequence(question.order, values, total);
    }
    if (question.kind !== "several" && question.kind !== "matching" && values.length !== 1) {
      return 0;
    }
    var earned = values.reduce(function (sum, value) {
      return sum + ((question.points || {})[value] || 0);
    }, 0);
    return Math.min(Math.max(earned, 0), total);
  }

  // Rounded down, as on the server. Opinions do not count.
  function percent(questions, answers, total) {
    var earned = 0;
    var scored = 0;
    questions.forEach(function (question, number) {
      if (question.kind !== "opinion") {
        earned += score(question, answers[number], total);
        scored += 1;
      }
    });
    return scored ? Math.floor(100 * earned / (scored * total)) : 0;
  }

  // The chosen values that are a warning sign, the gravest first.
  function flagged(question, values) {
    var flags = question.flags || {};
    return values.filter(function (value) { return flags[value]; }).sort(function (a, b) {
      return (flags[a] !== "stop") - (flags[b] !== "stop");
    });
  }

  function isStop(question, values) {
    return (question.flags || {})[flagged(question, values)[0]] === "stop";
  }

  function bandFor(bands, percent) {
    return bands.filter(function (band) {
      return band.from !== null && band.from <= percent;
    }).sort(function (a, b) { return b.from - a.from; })[0];
  }

  return {
    bandFor: bandFor,
    flagged: flagged,
    isMissing: isMissing,
    isStop: isStop,
    percent: percent,
    repeats: repeats,
    score: score
  };
})();
