import { addressOf, isFile, pageAt } from "./site.js";
import { keepFile, keepPage, kept } from "./store.js";

/** An answer from the network, and what of it is worth keeping. */
interface Answer {
  response: Promise<Response>;
  kept?: Promise<void>;
}

/** How many milliseconds a network may take where something is kept: one that is there by name alone never answers. */
const PATIENCE = 3000;

const wait = (milliseconds: number) => new Promise<void>((done) => setTimeout(done, milliseconds));

/** A server that is there and does not work; what it says of that is no better than no answer. */
const isBroken = ({ status }: Response) => status >= 500;

/**
 * What the network says, and a copy of it whenever it comes; where it fails or takes too long, or its server fails, what
 * is kept under the address.
 */
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

/** Somebody else's page, and an older one, are as good as the network says: pages always come from there first. */
function answerPage(request: Request, page: string): Answer {
  const { response, copied } = fresh(request, addressOf(page));
  return { response, kept: copied.then((copy) => keepPage(page, copy)) };
}

/** A file's name says what it holds: what is kept is right. */
function answerFile(request: Request): Answer {
  const found = kept(request.url);
  const fetched = found.then((each) => (each ? undefined : fetch(request)));
  const copied = fetched.then((each) => each?.clone());
  return {
    response: Promise.all([found, fetched]).then(([one, other]) => one ?? other ?? Response.error()),
    kept: copied.then((copy) => copy && keepFile(request.url, copy)),
  };
}

/** What a script asks for: perhaps a program that is kept, which then is the newest again. */
function answerScript(request: Request): Answer {
  const { response, copied } = fresh(request, request.url);
  const replace = async (copy: Response) => {
    if (await kept(request.url)) await keepFile(request.url, copy);
  };
  return { response, kept: copied.then(replace) };
}

/** How a request is answered; nothing where it is no business of ours. */
export function answerTo(request: Request): Answer | undefined {
  const { method, mode, url, destination } = request;
  if (method !== "GET") return undefined;
  const page = mode === "navigate" ? pageAt(url) : undefined;
  if (page) return answerPage(request, page);
  if (isFile(url)) return answerFile(request);
  return destination === "" ? answerScript(request) : undefined;
}
