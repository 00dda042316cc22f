job=$(curl -sS --fail-with-body https://trailroom.example/api/v1/tryons \
  -H "X-API-Key: $TRAILROOM_KEY" \
  -H "Idempotency-Key: order-1001" \
  -H "Prefer: wait=60" \
  -F mode=top_only \
  -F person_image=@person.jpg \
  -F garment_images=@garment.jpg)
echo "$job"

id=$(echo "$job" | grep -o 'job_[0-9a-z]*' | head -n 1)
curl -sS --fail-with-body "https://trailroom.example/api/v1/tryons/$id/result" \
  -H "X-API-Key: $TRAILROOM_KEY" \
  -o result.jpg
