import { openAsBlob } from 'node:fs';
import { writeFile } from 'node:fs/promises';

const site = 'https://trailroom.example';
const key = { 'X-API-Key': process.env.TRAILROOM_KEY };

const body = new FormData();
body.append('mode', 'top_only');
body.append('person_image', await openAsBlob('person.jpg'), 'person.jpg');
body.append('garment_images', await openAsBlob('garment.jpg'), 'garment.jpg');
const answer = await fetch(site + '/api/v1/tryons', {
  method: 'POST',
  headers: { ...key, 'Idempotency-Key': 'order-1001', Prefer: 'wait=60' },
  body,
});
const job = await answer.json();
if (job.status !== 'completed') throw new Error(JSON.stringify(job));

const picture = await fetch(site + job.result.url, { headers: key });
await writeFile('result.jpg', Buffer.from(await picture.arrayBuffer()));
