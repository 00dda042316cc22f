curl -sS --fail-with-body https://trailroom.example/api/v1/credits \
  -H "X-API-Key: $TRAILROOM_KEY"
