// `npm start` on a fresh clone: installs missing dependencies, builds, and serves the gallery.
import { build } from "./build.mjs";
import { main } from "./lib/run.mjs";
import { serveSite } from "./serve.mjs";
import { setup } from "./setup.mjs";

main(async () => {
  setup();
  await build();
  await serveSite();
});
