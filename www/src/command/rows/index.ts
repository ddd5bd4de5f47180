import { Readable } from "node:stream";
import { parse } from "csv-parse";
import { placeOf, unreadable } from "../files.js";
import type { Output } from "../output.js";
import { badInput } from "../trouble.js";
import { Job, type JobContext, type RowsRequest } from "./job.js";
import { Progress } from "./progress.js";
import { malformed, settings } from "./read.js";
import { begin, opened, type Separator, separatorIn } from "./source.js";

/** A file of rows. */
export interface RowsFile {
  /** The name of the file, or `-`. */
  name: string;
  /** The separator of its cells, if the header does not decide it. */
  separator: Separator | undefined;
  /** Progress is reported even if standard error is no terminal. */
  hasProgress: boolean;
}

/** What the work on rows needs of the process. */
export interface RowsSurroundings extends Pick<JobContext, "core" | "texts" | "say" | "stdout"> {
  stdin: AsyncIterable<Uint8Array>;
  stderr: Output;
}

/** Computes every row of a file and writes it with its figures; returns the number of rows and of those with problems. */
export async function computeRows(
  file: RowsFile,
  request: RowsRequest,
  around: RowsSurroundings,
): Promise<Job["counted"]> {
  const { say, stderr } = around;
  const progress = new Progress(stderr, file.hasProgress || stderr.isTTY === true, say, request.locale);
  try {
    return await work(file, request, around, progress);
  } finally {
    progress.clear();
  }
}

async function work(
  { name, separator: chosen }: RowsFile,
  request: RowsRequest,
  around: RowsSurroundings,
  progress: Progress,
): Promise<Job["counted"]> {
  const { say, stdin } = around;
  const place = placeOf(name, say);
  const { beginning, bytes } = await begin(opened(name, stdin)).catch((error: unknown) => {
    throw unreadable(place, error, say);
  });
  const separator = chosen ?? separatorIn(beginning);
  const job = new Job(request, { ...around, progress, place, separator });
  const records = parse(settings(separator));
  const source = Readable.from(bytes).on("error", (error) => records.destroy(error));
  try {
    await job.read(source.pipe(records));
  } catch (error) {
    throw malformed(error, place, say);
  } finally {
    source.destroy();
  }
  if (!job.hasHeader) throw badInput(`${place}: ${say("csv.empty")}`);
  return job.counted;
}
