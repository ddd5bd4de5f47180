// The little that the worker needs of its surroundings. TypeScript's library of workers and that of pages
// cannot stand in one project: both say what `self` is.

interface LastingEvent extends Event {
  /** The worker lives at least until then. */
  waitUntil(work: Promise<unknown>): void;
}

interface RequestEvent extends LastingEvent {
  readonly request: Request;
  respondWith(answer: Promise<Response>): void;
}

interface WorkerEvents {
  install: LastingEvent;
  activate: LastingEvent;
  message: LastingEvent & { readonly data: unknown };
  fetch: RequestEvent;
}

interface WorkerScope {
  readonly registration: ServiceWorkerRegistration;
  /** The pages. */
  readonly clients: { claim(): Promise<void> };
  addEventListener<Name extends keyof WorkerEvents>(
    name: Name,
    listener: (event: WorkerEvents[Name]) => void,
  ): void;
}

/** The service worker's global scope. */
export const scope = self as unknown as WorkerScope;
