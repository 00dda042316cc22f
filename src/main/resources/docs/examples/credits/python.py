import os
import requests

answer = requests.get(
    "https://trailroom.example/api/v1/credits",
    headers={"X-API-Key": os.environ["TRAILROOM_KEY"]},
)
answer.raise_for_status()
print(answer.json()["total"], "credits left")
