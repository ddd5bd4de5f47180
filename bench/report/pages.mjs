// The report's sections about pages. Ratios come first, the figures behind them after.
import { AGAIN, EARLIER, NOW } from "../contenders.mjs";
import { HEAD, megabytes, tenths, times, versionsRow, whole } from "./rows.mjs";

function firstAnswerSection({ fast, slow }) {
  return {
    title: "The first answer of one widget",
    about:
      "The time from the request of the script to the event `calculator-ready`, with one `event-roi` widget on the " +
      "page. “Slow” means a processor that is four times slower, and the “Slow 4G” of DevTools: a latency of 562 ms, " +
      "1.44 Mbit/s.",
    head: ["event-roi", ...HEAD],
    rows: [
      versionsRow("time, ms", fast, "time", whole),
      versionsRow("time, slow, ms", slow, "time", whole),
      versionsRow("processor time of the main thread, ms", fast, "processor", tenths),
      versionsRow("processor time in scripts, ms", fast, "script", tenths),
      versionsRow("transferred, bytes", slow, "bytes", whole),
      versionsRow("rounds of requests", slow, "rounds", whole),
    ],
    aims: [
      { what: "under 100 ms without throttling", met: fast[NOW].time < 100 },
      ...(fast[EARLIER]
        ? [{ what: `faster than ${EARLIER} when slow`, met: slow[NOW].time < slow[EARLIER].time }]
        : []),
    ],
  };
}

function peersSection({ fast, slow }) {
  const cell = (figures, name, key, write) =>
    `${times(figures[name][key] / figures[NOW][key])} (${write(figures[name][key])})`;
  const names = [NOW, ...Object.keys(fast).filter((name) => ![NOW, AGAIN, EARLIER].includes(name))];
  return {
    title: "The first answer beside peers",
    about:
      "Each figure is relative to this version, with the measured figure in parentheses. The empty script shows the " +
      "least that any embed costs. “Publicodes” is the engine of that name with the rules of `event-roi`, a plain " +
      "form and a list of results. “React and publicodes in a frame” is the same form as a React application, the " +
      "way mon-entreprise embeds its simulators. Both are stand-ins that the benchmark builds from npm packages. " +
      "They have no charts, explanations, languages, checks or styles, so a finished product is larger. The frame " +
      "has the same origin as the page; a frame of another origin uses a process of its own. Datawrapper charts and " +
      "HubSpot forms run only from their makers' servers, so they are not measured.",
    head: ["page", "time, ms", "time, slow, ms", "processor, ms", "bytes", "rounds"],
    rows: names.map((name) => [
      name,
      cell(fast, name, "time", whole),
      cell(slow, name, "time", whole),
      cell(fast, name, "processor", tenths),
      cell(slow, name, "bytes", whole),
      cell(slow, name, "rounds", whole),
    ]),
  };
}

/** A remark if a version left widgets without an answer, because then the row does not cover all widgets. */
function answered(count, figures) {
  const least = Math.min(...Object.values(figures).map(({ answers }) => answers));
  return least === Number(count) ? "" : `, of ${least} that answered`;
}

function widgetRows([count, figures]) {
  const row = (name, key, write) => versionsRow(`${count}: ${name}`, figures, key, write);
  const memory = [row("JavaScript's heap, MB", "heap", megabytes), row("listeners", "listeners", whole)];
  if (count === "1") return memory;
  return [
    row("first answer, ms", "first", whole),
    row(`all answers${answered(count, figures)}, ms`, "time", whole),
    row("transferred, bytes", "bytes", whole),
    row("processor time, ms", "processor", whole),
    ...memory,
  ];
}

function widgetsSection({ widgets }) {
  const { [NOW]: now, [EARLIER]: earlier } = widgets[50];
  const isLess = (key) => now[key] <= 0.4 * earlier[key];
  return {
    title: "Many widgets on a page",
    about:
      "The time from the request of the script until the last widget answers, without throttling. The widgets cycle " +
      "through the calculators that both versions have. The processor time is read one second later, the heap after a " +
      "garbage collection.",
    head: ["widgets", ...HEAD],
    rows: Object.entries(widgets).flatMap(widgetRows),
    aims: earlier
      ? [
          {
            what: `fifty in at most 40 % of the time and the heap of ${EARLIER}`,
            met: isLess("time") && isLess("heap"),
          },
        ]
      : [],
  };
}

function keystrokeSection({ keystroke }) {
  return {
    title: "A keystroke",
    about:
      "The time from a digit typed into a field of `event-roi` until the new answer is painted, without the wait for the " +
      "next frame.",
    head: ["event-roi", ...HEAD],
    rows: [
      versionsRow("keystroke to painted result, ms", keystroke, "time", tenths),
      versionsRow("processor time of the main thread, ms", keystroke, "processor", tenths),
    ],
    aims: [{ what: "under 8 ms", met: keystroke[NOW].time < 8 }],
  };
}

/** The sections for readers who embed calculators. */
export const pageSections = (pages) => [
  firstAnswerSection(pages),
  peersSection(pages),
  widgetsSection(pages),
  keystrokeSection(pages),
];
