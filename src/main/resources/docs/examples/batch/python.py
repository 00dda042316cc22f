import os
import time
import requests

SITE = "https://trailroom.example"
key = {"X-API-Key": os.environ["TRAILROOM_KEY"]}


def upload(path):
    answer = requests.post(SITE + "/api/v1/images", headers=key, files={"image": open(path, "rb")})
    answer.raise_for_status()
    return answer.json()["id"]


answer = requests.post(
    SITE + "/api/v1/batches",
    headers={**key, "Idempotency-Key": "shelf-7"},
    json={
        "mode": "top_only",
        "person_image": upload("person.jpg"),
        "garment_images": [upload("garment.jpg"), upload("other-garment.jpg")],
    },
)
answer.raise_for_status()
batch = answer.json()
while batch["status"] == "processing":
    time.sleep(2)
    batch = requests.get(SITE + "/api/v1/batches/" + batch["id"], headers=key).json()
for job in batch["jobs"]:
    print(batch["status"], job["id"], job["status"], job.get("error"))
