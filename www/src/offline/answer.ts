import { addressOf, folderAt, isFile, pageAt } from "./site.js";
import { keepFile, keepPage, kept } from "./store.js";

/** A response, and what to cache of it. */
interface Answer {
  response: Promise<Response>;
  kept?: Promise<void>;
}

/** The timeout in milliseconds, if there is a cached response: some networks never answer. */
const PATIENCE = 3000;

const wait = (milliseconds: number) => new Promise<void>((done) => setTimeout(done, milliseconds));

/** Whether a server failed; its error page is no better than no response. */
const isBroken = ({ status }: Response) => status >= 500;

/** The network's response, which is cached; after a failure or a timeout, the cached response. */
function fresh(
  request: Request,
  address: string,
): { response: Promise<Response>; copied: Promise<Response> } {
  const network = fetch(request);
  const copied = network.then((each) => each.clone());
  const instead = async () => (await kept(address)) ?? network;
  const good = network.then((each) => (isBroken(each) ? instead() : each));
  const late = wait(PATIENCE).then(instead);
  return { response: Promise.race([good, late]).catch(instead), copied };
}

/** Pages come from the network first. */
function answerPage(request: Request, page: string): Answer {
  const { response, copied } = fresh(request, addressOf(page));
  return { response, kept: copied.then((copy) => keepPage(page, copy)) };
}

/** Hashed files come from the cache first: their names change with their content. */
function answerFile(request: Request): Answer {
  const found = kept(request.url);
  const fetched = found.then((each) => (each ? undefined : fetch(request)));
  const copied = fetched.then((each) => each?.clone());
  return {
    response: Promise.all([found, fetched]).then(([one, other]) => one ?? other ?? Response.error()),
    kept: copied.then((copy) => copy && keepFile(request.url, copy)),
  };
}

/** A script's request, perhaps for a cached program, which then becomes the newest. */
function answerScript(request: Request): Answer {
  const { response, copied } = fresh(request, request.url);
  const replace = async (copy: Response) => {
    if (await kept(request.url)) await keepFile(request.url, copy);
  };
  return { response, kept: copied.then(replace) };
}

/** Answers a request; undefined leaves it to the browser. */
export function answerTo(request: Request): Answer | undefined {
  const { method, mode, url, destination } = request;
  if (method !== "GET") return undefined;
  const isVisit = mode === "navigate";
  const folder = isVisit ? folderAt(url) : undefined;
  if (folder) return { response: Promise.resolve(Response.redirect(folder, 308)) };
  const page = isVisit ? pageAt(url) : undefined;
  if (page) return answerPage(request, page);
  if (isFile(url)) return answerFile(request);
  return destination === "" ? answerScript(request) : undefined;
}
