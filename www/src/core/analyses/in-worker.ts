import type { Request, Response } from "./messages.js";
import type { Simulated } from "./runner.js";
import type { Transport } from "./transport.js";
import { startWorker } from "./worker-source.js";

/** A request without its id, which `Channel` adds. */
type Question = Request extends infer Each ? (Each extends { id: number } ? Omit<Each, "id"> : never) : never;

/** The reason of requests that a worker left unanswered because a simulation in it was canceled: they can be repeated. */
const REPLACED = new Error("The worker was replaced.");

/** The reason of requests after the analyses were closed. */
const CLOSED = new Error("The analyses were closed.");

/** A worker with the requests that it has not answered yet. */
class Channel {
  readonly #waiting = new Map<
    number,
    { resolve: (answer: Simulated) => void; reject: (error: unknown) => void }
  >();
  #last = 0;
  /** Why the worker has ended; undefined while it answers. */
  #end: { reason: unknown } | undefined;

  constructor(private readonly worker: Worker) {
    worker.onerror = (event) => {
      event.preventDefault();
      this.end(new Error("The worker broke."));
    };
    worker.onmessage = ({ data }: MessageEvent<Response>) => {
      if (!("id" in data)) return;
      const waiting = this.#waiting.get(data.id);
      this.#waiting.delete(data.id);
      if ("error" in data) waiting?.reject(new Error(data.error));
      else waiting?.resolve(data.answer);
    };
  }

  /** Whether the worker answers no more requests. */
  get hasEnded(): boolean {
    return this.#end !== undefined;
  }

  ask(question: Question, transfer: Transferable[] = []): Promise<Simulated> {
    // An ended worker would leave the request without an answer.
    if (this.#end) return Promise.reject(this.#end.reason);
    this.#last += 1;
    const id = this.#last;
    return new Promise((resolve, reject) => {
      this.#waiting.set(id, { resolve, reject });
      this.worker.postMessage({ ...question, id }, transfer);
    });
  }

  /** Ends the worker; requests that it has not answered are rejected. */
  end(reason: unknown): void {
    this.#end = { reason };
    this.worker.terminate();
    for (const { reject } of this.#waiting.values()) reject(reason);
    this.#waiting.clear();
  }
}

/** Starts a worker; rejects if the page may not, or if the worker cannot load the module. */
function started(): Promise<Channel> {
  const worker = startWorker();
  return new Promise((resolve, reject) => {
    const refuse = () => {
      worker.terminate();
      reject(new Error("The worker cannot start."));
    };
    worker.onerror = (event) => {
      event.preventDefault();
      refuse();
    };
    worker.onmessage = ({ data }: MessageEvent<Response>) =>
      "started" in data && data.started ? resolve(new Channel(worker)) : refuse();
    worker.postMessage({ start: true } satisfies Request);
  });
}

/** The worker of a widget, and the next one after a canceled simulation has ended it. */
class Workers {
  #restarting: Promise<Channel> | undefined;
  #isClosed = false;

  constructor(private channel: Channel) {}

  /** Asks a worker, and the next one again if a canceled simulation ends this one before it answers. */
  async answer(ask: (channel: Channel) => Promise<Simulated>): Promise<Simulated> {
    for (;;) {
      const channel = await this.#current();
      try {
        return await ask(channel);
      } catch (error) {
        if (error !== REPLACED) throw error;
      }
    }
  }

  close(): void {
    this.#isClosed = true;
    this.channel.end(CLOSED);
  }

  async #current(): Promise<Channel> {
    if (!this.channel.hasEnded) return this.channel;
    this.#restarting ??= this.#restart().finally(() => {
      this.#restarting = undefined;
    });
    return this.#restarting;
  }

  async #restart(): Promise<Channel> {
    if (this.#isClosed) throw CLOSED;
    this.channel = await started();
    // The widget may have left the page while the worker started.
    if (this.#isClosed) this.close();
    return this.channel;
  }
}

/** Runs the analyses of a calculator in a worker; rejects if the page cannot start one. */
export async function inWorker(image: string): Promise<Transport> {
  const workers = new Workers(await started());
  return {
    async ask(kind, question, inputs) {
      const asked = { image, inputs, kind, question };
      return (await workers.answer((channel) => channel.ask(asked))) as Uint8Array;
    },
    simulate: (trials, inputs, { progress, signal }) =>
      workers.answer(async (channel) => {
        signal?.throwIfAborted();
        const { port1, port2 } = new MessageChannel();
        port1.onmessage = ({ data }) => progress?.(data);
        const cancel = () => channel.end(REPLACED);
        signal?.addEventListener("abort", cancel, { once: true });
        try {
          return await channel.ask({ image, inputs, trials, port: port2 }, [port2]);
        } catch (error) {
          signal?.throwIfAborted();
          throw error;
        } finally {
          signal?.removeEventListener("abort", cancel);
          port1.close();
        }
      }),
    close: () => workers.close(),
  };
}
