import { openAsBlob } from 'node:fs';
import { setTimeout } from 'node:timers/promises';

const site = 'https://trailroom.example';
const key = { 'X-API-Key': process.env.TRAILROOM_KEY };

async function upload(path) {
  const body = new FormData();
  body.append('image', await openAsBlob(path), path);
  const answer = await fetch(site + '/api/v1/images', { method: 'POST', headers: key, body });
  return (await answer.json()).id;
}

const answer = await fetch(site + '/api/v1/batches', {
  method: 'POST',
  headers: { ...key, 'Content-Type': 'application/json', 'Idempotency-Key': 'shelf-7' },
  body: JSON.stringify({
    mode: 'top_only',
    person_image: await upload('person.jpg'),
    garment_images: [await upload('garment.jpg'), await upload('other-garment.jpg')],
  }),
});
let batch = await answer.json();
if (!answer.ok) throw new Error(JSON.stringify(batch));
while (batch.status === 'processing') {
  await setTimeout(2000);
  batch = await (await fetch(site + '/api/v1/batches/' + batch.id, { headers: key })).json();
}
for (const job of batch.jobs) console.log(batch.status, job.id, job.status, job.error);
