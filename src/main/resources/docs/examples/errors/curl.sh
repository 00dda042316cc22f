curl -sS https://trailroom.example/api/v1/tryons \
  -H "X-API-Key: $TRAILROOM_KEY" \
  -H 'Content-Type: application/json' \
  -d '{"mode": "hat_only"}'
