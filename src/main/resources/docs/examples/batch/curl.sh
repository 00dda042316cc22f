upload() {
  curl -sS --fail-with-body https://trailroom.example/api/v1/images \
    -H "X-API-Key: $TRAILROOM_KEY" \
    -F "image=@$1" | grep -o 'img_[0-9a-z]*' | head -n 1
}
person=$(upload person.jpg)
garment=$(upload garment.jpg)
other=$(upload other-garment.jpg)

batch=$(curl -sS --fail-with-body https://trailroom.example/api/v1/batches \
  -H "X-API-Key: $TRAILROOM_KEY" \
  -H "Idempotency-Key: shelf-7" \
  -H 'Content-Type: application/json' \
  -d "{\"mode\": \"top_only\", \"person_image\": \"$person\", \"garment_images\": [\"$garment\", \"$other\"]}")
id=$(echo "$batch" | grep -o 'bat_[0-9a-z]*' | head -n 1)

until echo "$batch" | grep -q '"status" *: *"\(completed\|partial\|failed\)"' && ! echo "$batch" | grep -q '"processing"'; do
  sleep 2
  batch=$(curl -sS --fail-with-body "https://trailroom.example/api/v1/batches/$id" -H "X-API-Key: $TRAILROOM_KEY")
done
echo "$batch"
