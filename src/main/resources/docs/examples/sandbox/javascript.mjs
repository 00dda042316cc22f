const answer = await fetch('https://trailroom.example/api/v1/tryons', {
  method: 'POST',
  headers: {
    'X-API-Key': process.env.TRAILROOM_TEST_KEY,
    'Content-Type': 'application/json',
    Prefer: 'wait=60',
  },
  body: JSON.stringify({
    mode: 'top_only',
    person_image: 'img_test_person',
    garment_images: ['img_test_failure'],
  }),
});
const job = await answer.json();
if (job.status !== 'failed' || job.livemode) throw new Error(JSON.stringify(job));
console.log(job.error.code);
