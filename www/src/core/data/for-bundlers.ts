import { takeFrom } from "./file-by-name.js";
import { mapped } from "./map.js";

takeFrom(mapped);
