// One script with everything that the element needs. It exports nothing, so that it works as a
// module and as a classic script.
import "../../element.js";
