// Writes a self-signed certificate for the benchmark's server. Browsers speak HTTP/2 only over TLS, and Node generates
// keys but no certificates. The benchmark's browser does not check the certificate.
import { generateKeyPairSync, sign } from "node:crypto";

/** Encodes a value in DER: tag, length, content. */
function der(tag, ...parts) {
  const content = Buffer.concat(parts);
  const bytes = [];
  for (let rest = content.length; rest > 0; rest >>= 8) bytes.unshift(rest & 0xff);
  const length = content.length < 128 ? [content.length] : [0x80 | bytes.length, ...bytes];
  return Buffer.concat([Buffer.from([tag, ...length]), content]);
}

const sequence = (...parts) => der(0x30, ...parts);
const time = (text) => der(0x17, Buffer.from(text));

/** The algorithm ecdsa-with-SHA256, and the attribute common name. */
const ALGORITHM = sequence(der(0x06, Buffer.from("2a8648ce3d040302", "hex")));
const COMMON_NAME = der(0x06, Buffer.from("550403", "hex"));

/** A new private key and its self-signed certificate, as PEM. */
export function selfSigned() {
  const { publicKey, privateKey } = generateKeyPairSync("ec", { namedCurve: "prime256v1" });
  const name = sequence(der(0x31, sequence(COMMON_NAME, der(0x0c, Buffer.from("benchmark")))));
  const validity = sequence(time("200101000000Z"), time("491231235959Z"));
  const key = publicKey.export({ type: "spki", format: "der" });
  const body = sequence(der(0x02, Buffer.from([1])), ALGORITHM, name, validity, name, key);
  const signature = der(0x03, Buffer.from([0]), sign("sha256", body, privateKey));
  const base64 = sequence(body, ALGORITHM, signature).toString("base64");
  return {
    key: privateKey.export({ type: "pkcs8", format: "pem" }),
    cert: `-----BEGIN CERTIFICATE-----\n${base64.replace(/.{64}/g, "$&\n")}\n-----END CERTIFICATE-----\n`,
  };
}
