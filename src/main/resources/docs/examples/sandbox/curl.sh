curl -sS --fail-with-body https://trailroom.example/api/v1/tryons \
  -H "X-API-Key: $TRAILROOM_TEST_KEY" \
  -H 'Content-Type: application/json' \
  -H 'Prefer: wait=60' \
  -d '{"mode": "top_only", "person_image": "img_test_person", "garment_images": ["img_test_failure"]}'
