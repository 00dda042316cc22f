import os
import requests

answer = requests.post(
    "https://trailroom.example/api/v1/tryons",
    headers={"X-API-Key": os.environ["TRAILROOM_TEST_KEY"], "Prefer": "wait=60"},
    json={"mode": "top_only", "person_image": "img_test_person", "garment_images": ["img_test_failure"]},
)
answer.raise_for_status()
job = answer.json()
assert job["status"] == "failed" and not job["livemode"]
print(job["error"]["code"])
