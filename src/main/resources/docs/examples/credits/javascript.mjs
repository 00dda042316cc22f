const answer = await fetch('https://trailroom.example/api/v1/credits', {
  headers: { 'X-API-Key': process.env.TRAILROOM_KEY },
});
if (!answer.ok) throw new Error(await answer.text());
console.log((await answer.json()).total, 'credits left');
