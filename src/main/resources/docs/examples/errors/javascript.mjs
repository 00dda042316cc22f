const answer = await fetch('https://trailroom.example/api/v1/tryons', {
  method: 'POST',
  headers: { 'X-API-Key': process.env.TRAILROOM_KEY, 'Content-Type': 'application/json' },
  body: JSON.stringify({ mode: 'hat_only' }),
});
if (!answer.ok) {
  const problem = await answer.json();
  console.log(problem.code, problem.detail, problem.request_id);
  for (const error of problem.errors ?? []) console.log(error.field, error.code);
}
