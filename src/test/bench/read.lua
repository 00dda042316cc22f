-- Asks for one page again and again; BENCH_HEADERS holds lines of "Name: value".
for name, value in (os.getenv("BENCH_HEADERS") or ""):gmatch("([^:\n]+): ([^\n]+)") do
  wrk.headers[name] = value
end

done = dofile(os.getenv("BENCH_FOLDER") .. "/result.lua")
