// The sections about pages: ratios first, what they are made of beside them.
import { AGAIN, EARLIER, NOW } from "../contenders.mjs";
import { HEAD, megabytes, tenths, times, versionsRow, whole } from "./rows.mjs";

function firstAnswerSection({ fast, slow }) {
  return {
    title: "The first answer of one widget",
    about:
      "One `event-roi` widget, from the request of its script to its first answer, the event `calculator-ready`. " +
      "Slow is a processor that is four times slower, and DevTools' “Slow 4G”: 562 ms for each round of requests, " +
      "1.44 Mbit/s.",
    head: ["event-roi", ...HEAD],
    rows: [
      versionsRow("time, ms", fast, "time", whole),
      versionsRow("time, slow, ms", slow, "time", whole),
      versionsRow("processor time of the main thread, ms", fast, "processor", tenths),
      versionsRow("of it in scripts, ms", fast, "script", tenths),
      versionsRow("transferred, bytes", slow, "bytes", whole),
      versionsRow("rounds of requests", slow, "rounds", whole),
    ],
    aims: [
      { what: "under 100 ms where nothing is slow", met: fast[NOW].time < 100 },
      ...(fast[EARLIER]
        ? [{ what: `faster than ${EARLIER} where all is slow`, met: slow[NOW].time < slow[EARLIER].time }]
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
      "Pages that answer the same question otherwise, and how many times this version's figures theirs are. An " +
      "empty script is what any embed costs at least. Publicodes: its engine and the rules of `event-roi` with a " +
      "plain form and a list of results, in the page. React and publicodes in a frame: the same form as an " +
      "application of React, as mon-entreprise embeds its simulators. Both are stand-ins, built from the packages " +
      "of the registry: they have no charts, no explanations, no languages, no checks and no styles, so that " +
      "finished products weigh more than they do. The frame's address is that of the page here; elsewhere its " +
      "processor time falls to another process. Charts of Datawrapper and forms of HubSpot only run from their " +
      "makers' servers, so they are not measured.",
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

/** Says so if a version left widgets without an answer, because then its figures are not those of all widgets. */
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
      "Widgets of all kinds in turn on one page, where nothing is slow, from the request of their script until the " +
      "last one answers. A second later, the processor time is read, and the heap after a collection of garbage.",
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
      "From a digit typed into a field of `event-roi` until the new answer is painted, without the wait for the next frame.",
    head: ["event-roi", ...HEAD],
    rows: [
      versionsRow("keystroke to painted result, ms", keystroke, "time", tenths),
      versionsRow("processor time of the main thread, ms", keystroke, "processor", tenths),
    ],
    aims: [{ what: "under 8 ms", met: keystroke[NOW].time < 8 }],
  };
}

/** What somebody asks who puts calculators on a page. */
export const pageSections = (pages) => [
  firstAnswerSection(pages),
  peersSection(pages),
  widgetsSection(pages),
  keystrokeSection(pages),
];
