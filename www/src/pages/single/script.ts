// One script with all that the element needs, for systems that take one file. It gives nothing to import, so that a page
// may carry it as a module or as a script of the old kind.
import "../../element.js";
