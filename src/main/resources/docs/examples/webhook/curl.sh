# verify.sh SECRET ID TIMESTAMP SIGNATURES < body; ends with 0 when the delivery is ours
secret=$1 id=$2 timestamp=$3 signatures=$4
age=$(( $(date +%s) - timestamp ))
[ "${age#-}" -le 300 ] || exit 1

key=$(printf '%s' "${secret#whsec_}" | base64 -d | od -An -v -tx1 | tr -d ' \n')
right=$( (printf '%s.%s.' "$id" "$timestamp"; cat) | openssl dgst -sha256 -mac HMAC -macopt "hexkey:$key" -binary | base64)
for signature in $signatures; do
  [ "$signature" = "v1,$right" ] && exit 0
done
exit 1
