"use strict";
/* The page of a session. Texts are always set as text. Messages: docs/protocol.md. */
(() => {
  const VERSION = 1;
  const TEXTS = {
    es: {
      title: "Cuestionario", join: "Entra en la sesión", pin: "PIN de seis cifras", name: "Tu nombre",
      pick: "Elige tu nombre", team: "Elige tu equipo", given: "Te daremos un nombre.", go: "Entrar", send: "Enviar",
      in: "Estás dentro", look: "Mira la pantalla. La próxima pregunta llegará aquí.",
      closed: "Se acabó el tiempo", closedText: "Ya no se admiten respuestas a esta pregunta.",
      paused: "En pausa", place: "Pregunta {0} de {1}", seconds: "{0} s",
      how_multiple: "Marca todas las correctas.", how_order: "Ordena de la más antigua a la más reciente.",
      how_match: "Une cada elemento con el suyo.", how_short: "Escribe la respuesta.",
      how_cloze: "Escribe lo que falta.", how_day: "Escribe el día, el mes y el año.",
      how_days: "Escribe las dos fechas, con día, mes y año.", how_month: "Escribe el mes y el año.",
      how_months: "Escribe los dos meses, con su año.", how_year: "Escribe el año.", how_years: "Escribe los dos años.",
      how_part: "Escribe el año y si fue a principios, a mediados o a finales.", how_decade: "Escribe la década.",
      how_part_of_century: "Escribe el siglo y si fue a principios o a finales.", how_century: "Escribe el siglo.", says: "Según {0}.",
      sending: "Enviando…", sent: "Respuesta recibida.", change: "Puedes cambiarla hasta que se cierre.",
      right: "Correcto", partly: "Casi", wrong: "No es correcto", none: "Sin respuesta",
      void: "Pregunta anulada", mine: "Tu respuesta: {0}", key: "Respuesta correcta: {0}",
      noted: "Lo que elegiste: {0}", sentence: "Frase {0}: ", points: "Puntos: {0}",
      share: "Puntos: {0} · {1} de {2} vistas", over: "Fin de la sesión", lost: "Sin conexión. Reconectando…",
      answer: "Tu respuesta", up: "Subir: {0}", down: "Bajar: {0}", choose: "Elige…",
      here: "Seguir aquí", pinAgain: "Volver a entrar",
      bye_replaced: "Has entrado desde otra ventana o aparato.", bye_removed: "El profesor te ha sacado de la sesión.",
      no_pin: "Ese PIN no es correcto.", no_wait: "Demasiados intentos. Espera {0} s o escanea el código QR.",
      no_name_empty: "Escribe un nombre con letras.", no_name_long: "Ese nombre es demasiado largo.",
      no_name_taken: "Ya hay alguien con un nombre así. Añade tu apellido.", no_name_blocked: "Elige otro nombre.",
      no_name_unknown: "Ese nombre no está en la lista de la clase.", no_banned: "No puedes entrar en esta sesión.", no_no_such_team: "Ese equipo no está.", no_full: "La sala está llena.",
      no_not_now: "Ahora no se puede.", no_late: "Llegó tarde: la pregunta ya estaba cerrada.",
      no_other_question: "Esa pregunta ya ha pasado.", no_wrong_kind: "Falta algo en la respuesta.",
      no_unreadable: "No se entiende la fecha.", no_already: "Ya habías contestado.", no_paused: "La pregunta está en pausa.",
    },
    en: {
      title: "Quiz", join: "Join the session", pin: "Six-digit PIN", name: "Your name",
      pick: "Choose your name", team: "Choose your team", given: "You will be given a name.", go: "Join", send: "Send",
      in: "You are in", look: "Look at the screen. The next question will come here.",
      closed: "Time is up", closedText: "No more answers to this question.",
      paused: "Paused", place: "Question {0} of {1}", seconds: "{0} s",
      how_multiple: "Mark all that are right.", how_order: "Put them in order, the earliest first.",
      how_match: "Match each with its own.", how_short: "Type the answer.",
      how_cloze: "Type what is missing.", how_day: "Type day, month and year.",
      how_days: "Type both dates, with day, month and year.", how_month: "Type month and year.",
      how_months: "Type both months, with their year.", how_year: "Type the year.", how_years: "Type both years.",
      how_part: "Type the year, and whether early, mid or late.", how_decade: "Type the decade.",
      how_part_of_century: "Type the century, and whether early or late.", how_century: "Type the century.", says: "According to {0}.",
      sending: "Sending…", sent: "Answer received.", change: "You may change it until it closes.",
      right: "Right", partly: "Almost", wrong: "Not right", none: "No answer",
      void: "Question withdrawn", mine: "Your answer: {0}", key: "Right answer: {0}",
      noted: "What you chose: {0}", sentence: "Sentence {0}: ", points: "Points: {0}",
      share: "Points: {0} · {1} of {2} seen", over: "The session is over", lost: "No connection. Reconnecting…",
      answer: "Your answer", up: "Move up: {0}", down: "Move down: {0}", choose: "Choose…",
      here: "Go on here", pinAgain: "Join again",
      bye_replaced: "You joined from another window or device.", bye_removed: "The teacher took you out of the session.",
      no_pin: "That PIN is not right.", no_wait: "Too many attempts. Wait {0} s or scan the QR code.",
      no_name_empty: "Type a name with letters.", no_name_long: "That name is too long.",
      no_name_taken: "Somebody has a name like that. Add your surname.", no_name_blocked: "Choose another name.",
      no_name_unknown: "That name is not on the list of the class.", no_banned: "You cannot join this session.", no_no_such_team: "There is no such team.", no_full: "The room is full.",
      no_not_now: "Not now.", no_late: "Too late: the question was closed.",
      no_other_question: "That question is over.", no_wrong_kind: "Something is missing in the answer.",
      no_unreadable: "The date cannot be read.", no_already: "You had already answered.", no_paused: "The question is paused.",
    },
  };
  const $ = (id) => document.getElementById(id);
  const pages = ["enter", "wait", "ask", "told"];
  const kept = {
    get: (name) => { try { return localStorage.getItem("quizapp." + name); } catch { return null; } },
    set: (name, value) => {
      try {
        if (value === null) localStorage.removeItem("quizapp." + name);
        else localStorage.setItem("quizapp." + name, value);
      } catch { /* private windows keep nothing */ }
    },
  };
  const state = {
    language: kept.get("language") || ((navigator.language || "es").startsWith("en") ? "en" : "es"),
    secret: kept.get("secret"), pin: decodeURIComponent(location.hash.slice(1)), names: null,
    socket: null, tries: 0, joined: false, stopped: false, heard: 0, asked: null, last: null,
    answer: undefined, draft: "", pending: null, deadline: null, redraw: () => {},
  };

  const t = (name, ...values) =>
    (TEXTS[state.language][name] || name).replace(/\{(\d)\}/g, (_, i) => values[i]);
  const number = (value) => Number(value).toLocaleString(state.language, { maximumFractionDigits: 2 });
  const make = (tag, text, attributes = {}) => {
    const element = document.createElement(tag);
    if (text !== undefined) element.textContent = text;
    for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
    return element;
  };

  const fill = (element, nodes) => {  // replaceChildren came in 2020
    element.textContent = "";
    element.append(...nodes);
  };

  function show(page, focus) {
    for (const one of pages) $(one).hidden = one !== page;
    if (focus) focus.focus({ preventScroll: true });
    window.scrollTo(0, 0);
  }

  function translate() {
    document.documentElement.lang = state.language;
    document.title = t("title");
    for (const element of document.querySelectorAll("[data-t]")) element.textContent = t(element.dataset.t);
    $("language").textContent = state.language === "es" ? "English" : "Español";
    $("language").lang = state.language === "es" ? "en" : "es";
    state.redraw();
  }

  function draw(redraw) { state.redraw = redraw; redraw(); }

  /* --- the connection ------------------------------------------------------------------- */
  function connect() {
    if (state.socket || state.stopped) return;
    const socket = new WebSocket(`ws://${location.host}/session`);
    state.socket = socket;
    socket.onopen = () => {
      state.heard = performance.now();
      if (state.secret) say({ t: "back", secret: state.secret });
      else if (state.pin) say({ t: "hello", pin: state.pin });
    };
    socket.onmessage = (event) => {
      state.heard = performance.now();
      state.tries = 0;
      $("line").textContent = "";
      const message = JSON.parse(event.data);
      const handler = message.v === VERSION && handlers[message.t];
      if (handler) handler(message);
    };
    socket.onclose = () => {
      if (state.socket !== socket) return;
      state.socket = null;
      if (state.stopped) return;
      if (!state.joined && !state.secret && !state.pin) return;
      $("line").textContent = t("lost");
      const wait = Math.min(8000, 500 * 2 ** state.tries++) * (0.5 + Math.random());
      setTimeout(connect, wait);
    };
  }
  function say(message) {
    const socket = state.socket;
    if (!socket || socket.readyState !== WebSocket.OPEN) return connect();
    socket.send(JSON.stringify({ v: VERSION, ...message }));
    const said = performance.now();
    setTimeout(() => { if (state.socket === socket && state.heard < said) renew(); }, 5000);
  }
  function renew() {  // nobody is there any longer, whatever the socket believes
    const dead = state.socket;
    state.socket = null;
    dead.close();
    $("line").textContent = t("lost");
    connect();
  }
  function probe() {
    if (state.stopped || document.hidden) return;
    if (state.socket) say({ t: "ping" });
    else if (state.joined) connect();
  }

  /* --- coming in ------------------------------------------------------------------------ */
  function form(error) {
    state.joined = false;
    draw(() => {
      const names = state.names;
      $("pinField").hidden = Boolean(names);
      $("nameField").hidden = !names || names.how !== "typed";
      $("listField").hidden = !names || names.how !== "roster";
      $("given").hidden = !names || names.how !== "given";
      $("teamField").hidden = !names || !names.teams.length;
      $("enterError").textContent = error ? t(...error) : "";
    });
    const field = !state.names ? $("pin") : state.names.how === "typed" ? $("name") : $("list");
    show("enter", field);
  }
  $("enter").addEventListener("submit", (event) => {
    event.preventDefault();
    if (!state.names) {
      state.pin = $("pin").value.replace(/\s/g, "");
      say({ t: "hello", pin: state.pin });
    } else {
      const name = state.names.how === "roster" ? $("list").value : $("name").value;
      say({ t: "join", pin: state.pin, name, ...($("team").value && { team: $("team").value }) });
    }
  });

  /* --- what the room says --------------------------------------------------------------- */
  const handlers = {
    names(message) {
      state.names = message;
      fill($("list"), message.names.map((name) => make("option", name)));
      const team = $("team").value;
      fill($("team"), message.teams.map((name) => make("option", name)));
      if (message.teams.includes(team)) $("team").value = team;
      form();
    },
    welcome(message) {
      state.joined = true;
      state.secret = message.secret;
      kept.set("secret", message.secret);
      handlers.you(message);
      waiting();
    },
    you(message) {
      $("who").textContent = message.team ? `${message.name} (${message.team})` : message.name;
    },
    wait(message) {
      if ("points" in message) score(message);
      waiting();
    },
    question(message) {
      state.asked = message;
      if (!state.last || state.last.q !== message.q) { state.answer = undefined; state.draft = ""; }
      state.last = message;
      state.deadline = message.left === null ? null : performance.now() + message.left;
      ask();
      if (state.pending && state.pending.q === message.q) say({ t: "answer", ...state.pending });
      else state.pending = null;
    },
    time(message) { state.deadline = message.left === null ? null : performance.now() + message.left; },
    ack(message) {
      if (!state.asked || message.q !== state.asked.q) return;
      state.pending = null;
      state.answer = message.a;
      ask(true);
    },
    pause() {
      draw(() => { title("paused", "look"); });
      show("wait", $("wait"));
    },
    closed(message) {
      if (state.asked && state.asked.q !== message.q) return;
      state.asked = null;
      draw(() => { title("closed", "closedText"); });
      show("wait", $("wait"));
    },
    reveal(message) {
      state.asked = state.pending = null;
      score(message);
      draw(() => tell(message));
      show("told", $("verdict"));
    },
    end(message) {
      state.stopped = true;
      state.asked = null;
      score(message);
      kept.set("secret", null);
      draw(() => { title("over"); $("waitText").textContent = share(message); });
      show("wait", $("wait"));
    },
    bye(message) {
      state.stopped = true;
      state.asked = null;
      const replaced = message.why === "replaced";
      draw(() => {
        title("bye_" + message.why);
        $("again").hidden = false;
        $("again").textContent = t(replaced ? "here" : "pinAgain");
      });
      show("wait", $("again"));
    },
    no(message) {
      const error = [`no_${message.why}`, Math.ceil(message.wait || 0)];
      if (message.why === "no_such_player" || message.why === "banned") {
        kept.set("secret", null);
        state.secret = state.names = null;
        if (message.why === "banned") return form(error);
        form();
        if (state.pin) say({ t: "hello", pin: state.pin });
      } else if (message.why === "pin" || message.why === "wait") {
        state.pin = "";
        state.names = null;
        form(error);
      } else if (!state.joined) {
        if (message.why === "name_taken" && state.names.how === "roster") say({ t: "hello", pin: state.pin });
        form(error);
      } else {
        state.pending = null;
        const text = message.why === "unreadable" && state.language === "es" ? message.text : t(...error);
        if (message.why !== "already") $("askError").textContent = text || t(...error);
        enable(true);
        $("sent").textContent = "";
      }
    },
    pong() {},
  };

  function title(name, text) {
    $("again").hidden = true;
    $("waitTitle").textContent = t(name);
    $("waitText").textContent = text ? t(text) : "";
  }
  function waiting() {
    state.asked = null;
    draw(() => title("in", "look"));
    show("wait", $("wait"));
  }
  $("again").addEventListener("click", () => {
    state.stopped = false;
    state.names = null;
    if (!state.secret) form();
    connect();
  });
  const share = (message) => message.seen < message.asked
    ? t("share", number(message.points), message.seen, message.asked)
    : t("points", number(message.points));
  function score(message) { $("score").textContent = share(message); }

  /* --- a question ----------------------------------------------------------------------- */
  function ask(taken) {
    const asked = state.asked;
    const kind = kinds[asked.kind];
    draw(() => {
      $("place").textContent = t("place", asked.q + 1, asked.of);
      $("stem").textContent = asked.stem || t("look");
      const how = asked.kind === "date" ? asked.precision : asked.kind;
      const hint = TEXTS[state.language]["how_" + how] ? t("how_" + how) : "";
      $("how").textContent = [hint, asked.source ? t("says", asked.source) : ""].join(" ").trim();
      $("send").hidden = Boolean(kind.direct);
      $("askError").textContent = "";
      fill($("body"), kind.draw(asked));
      const mayChange = asked.change ? " " + t("change") : "";
      $("sent").textContent = taken ? t("sent") + mayChange : "";
      enable(!taken || asked.change);
    });
    show("ask", taken ? null : $("stem"));
    tick();
  }
  function enable(on) {
    for (const control of $("ask").querySelectorAll("button, input, select")) control.disabled = !on;
  }
  function submit(answer) {
    state.answer = answer;
    state.pending = { q: state.asked.q, a: answer };
    enable(false);
    $("askError").textContent = "";
    $("sent").textContent = t("sending");
    say({ t: "answer", ...state.pending });
  }
  $("ask").addEventListener("submit", (event) => {
    event.preventDefault();
    const kind = state.asked && kinds[state.asked.kind];
    if (!kind || kind.direct || $("send").disabled) return;
    const answer = kind.read();
    if (answer === null) $("askError").textContent = t("no_wrong_kind");
    else submit(answer);
  });

  const typed = {
    draw() {
      const label = make("label", t("answer"), { for: "typed" });
      const input = make("input", undefined, { id: "typed", autocomplete: "off", maxlength: "200", dir: "auto" });
      input.value = typeof state.answer === "string" ? state.answer : state.draft;
      input.addEventListener("input", () => { state.draft = input.value; });
      return [label, input];
    },
    read: () => $("typed").value.trim() || null,
  };
  const choice = {
    direct: true,
    draw: (asked) => asked.options.map((text, i) => {
      const chosen = Array.isArray(state.answer) && state.answer.includes(i);
      const button = make("button", text, { type: "button", class: "option", "aria-pressed": String(chosen) });
      button.addEventListener("click", () => {
        for (const other of $("body").children) other.setAttribute("aria-pressed", String(other === button));
        submit([i]);
      });
      return button;
    }),
  };
  const kinds = {
    choice, true_false: choice, date: typed, short: typed, cloze: typed,
    multiple: {
      draw: (asked) => asked.options.map((text, i) => {
        const label = make("label", undefined, { class: "check" });
        const box = make("input", undefined, { type: "checkbox", value: i });
        box.checked = Array.isArray(state.answer) && state.answer.includes(i);
        label.append(box, make("span", text));
        return label;
      }),
      read() {
        const boxes = [...$("body").querySelectorAll("input:checked")];
        return boxes.length ? boxes.map((box) => Number(box.value)) : null;
      },
    },
    order: {
      draw(asked) {
        const given = state.answer && state.answer.order;
        const order = given || asked.events.map((_, i) => i);
        const list = make("ol");
        const place = () => fill(list, order.map((event, at) => {
          const row = make("li", undefined, { class: "row", "data-event": event });
          const move = (by, name, sign) => {
            const button = make("button", sign, { type: "button", "aria-label": t(name, asked.events[event]) });
            button.disabled = at + by < 0 || at + by >= order.length;
            button.addEventListener("click", () => {
              [order[at], order[at + by]] = [order[at + by], order[at]];
              place();
              const again = list.querySelector(`[data-event="${event}"]`).querySelectorAll("button");
              const same = again[by < 0 ? 0 : 1];
              (same.disabled ? again[by < 0 ? 1 : 0] : same).focus();
            });
            return button;
          };
          row.append(make("span", `${at + 1}. ${asked.events[event]}`), move(-1, "up", "↑"), move(1, "down", "↓"));
          return row;
        }));
        place();
        list.className = "list";
        return [list];
      },
      read: () => ({ order: [...$("body").querySelectorAll("li")].map((row) => Number(row.dataset.event)) }),
    },
    match: {
      draw: (asked) => asked.left_side.map((text, i) => {
        const row = make("div", undefined, { class: "row" });
        const select = make("select", undefined, { id: `match${i}` });
        select.append(make("option", t("choose"), { value: "" }));
        asked.right_side.forEach((right, j) => select.append(make("option", right, { value: j })));
        if (state.answer && state.answer.right) select.value = state.answer.right[i];
        row.append(make("label", text, { for: `match${i}` }), select);
        return row;
      }),
      read() {
        const values = [...$("body").querySelectorAll("select")].map((select) => select.value);
        return values.includes("") ? null : { right: values.map(Number) };
      },
    },
  };

  function tick() {
    const left = state.deadline === null || !state.asked ? null : Math.max(0, state.deadline - performance.now());
    $("clock").textContent = left === null ? "" : t("seconds", Math.ceil(left / 1000));
  }

  /* --- the key -------------------------------------------------------------------------- */
  function tell(message) {
    $("verdict").textContent = t(message.result);
    $("verdict").className = message.result;
    $("toldStem").textContent = message.stem;
    $("mine").textContent = message.mine ? t("mine", message.mine) : "";
    $("key").textContent = t("key", message.key);
    $("note").textContent = message.note ? t("noted", message.note) : "";
    $("why").textContent = message.why;
    fill($("cited"), message.cited.map(([place, text, spans]) => {
      const quote = make("blockquote");
      quote.append(make("span", t("sentence", place), { class: "small", lang: state.language }));
      const letters = Array.from(text);
      let end = 0;
      for (const [from, to] of spans) {
        quote.append(letters.slice(end, from).join(""), make("mark", letters.slice(from, to).join("")));
        end = to;
      }
      quote.append(letters.slice(end).join(""));
      return quote;
    }));
    $("total").textContent = share(message);
  }

  $("language").addEventListener("click", () => {
    state.language = state.language === "es" ? "en" : "es";
    kept.set("language", state.language);
    translate();
  });
  document.addEventListener("visibilitychange", probe);
  window.addEventListener("online", probe);
  setInterval(probe, 20000);
  setInterval(tick, 250);
  translate();
  if (state.secret || state.pin) connect();
  if (!state.secret) form();
})();
