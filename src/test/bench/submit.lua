-- Sends the same form again and again; with BENCH_DISTINCT=1 each with pictures that were never sent before.
local file = assert(io.open(os.getenv("BENCH_BODY"), "rb"))
local body = file:read("*a")
file:close()

for name, value in (os.getenv("BENCH_HEADERS") or ""):gmatch("([^:\n]+): ([^\n]+)") do
  wrk.headers[name] = value
end
wrk.method = "POST"

if os.getenv("BENCH_DISTINCT") == "1" then
  local mark = os.getenv("BENCH_MARK")
  local parts, from = {}, 1
  while true do
    local first, last = body:find(mark, from, true)
    if not first then break end
    parts[#parts + 1] = body:sub(from, first - 1)
    from = last + 1
  end
  parts[#parts + 1] = body:sub(from)
  local start, sent = os.time(), 0
  local form = "%0" .. #mark .. "d"
  request = function()
    sent = sent + 1
    return wrk.format(nil, nil, nil, table.concat(parts, string.format(form, start * 1000000 + sent)))
  end
else
  wrk.body = body
end

done = dofile(os.getenv("BENCH_FOLDER") .. "/result.lua")
