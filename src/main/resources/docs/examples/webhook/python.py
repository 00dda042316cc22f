import base64
import hashlib
import hmac
import sys
import time


def is_ours(secret, headers, body):
    """headers with lower-case names; body as bytes, as it came."""
    timestamp = headers["webhook-timestamp"]
    if abs(time.time() - int(timestamp)) > 300:
        return False
    key = base64.b64decode(secret.removeprefix("whsec_"))
    signed = f"{headers['webhook-id']}.{timestamp}.".encode() + body
    right = "v1," + base64.b64encode(hmac.new(key, signed, hashlib.sha256).digest()).decode()
    return any(hmac.compare_digest(right, one) for one in headers["webhook-signature"].split(" "))


if __name__ == "__main__":
    secret, id, timestamp, signatures = sys.argv[1:5]
    headers = {"webhook-id": id, "webhook-timestamp": timestamp, "webhook-signature": signatures}
    sys.exit(0 if is_ours(secret, headers, sys.stdin.buffer.read()) else 1)
