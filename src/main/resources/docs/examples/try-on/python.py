import os
import requests

SITE = "https://trailroom.example"
key = {"X-API-Key": os.environ["TRAILROOM_KEY"]}

answer = requests.post(
    SITE + "/api/v1/tryons",
    headers={**key, "Idempotency-Key": "order-1001", "Prefer": "wait=60"},
    data={"mode": "top_only"},
    files={"person_image": open("person.jpg", "rb"), "garment_images": open("garment.jpg", "rb")},
)
answer.raise_for_status()
job = answer.json()
if job["status"] != "completed":
    raise SystemExit(job)

picture = requests.get(SITE + job["result"]["url"], headers=key)
picture.raise_for_status()
open("result.jpg", "wb").write(picture.content)
