import { createHmac, timingSafeEqual } from 'node:crypto';
import { readFileSync } from 'node:fs';

// headers with lower-case names; body as a Buffer, as it came
export function isOurs(secret, headers, body) {
  const timestamp = headers['webhook-timestamp'];
  if (Math.abs(Date.now() / 1000 - Number(timestamp)) > 300) return false;
  const key = Buffer.from(secret.replace(/^whsec_/, ''), 'base64');
  const right = createHmac('sha256', key).update(`${headers['webhook-id']}.${timestamp}.`).update(body).digest();
  return headers['webhook-signature'].split(' ').some((one) => {
    const signature = Buffer.from(one.replace(/^v1,/, ''), 'base64');
    return signature.length === right.length && timingSafeEqual(signature, right);
  });
}

const [secret, id, timestamp, signatures] = process.argv.slice(2);
const headers = { 'webhook-id': id, 'webhook-timestamp': timestamp, 'webhook-signature': signatures };
process.exit(isOurs(secret, headers, readFileSync(0)) ? 0 : 1);
