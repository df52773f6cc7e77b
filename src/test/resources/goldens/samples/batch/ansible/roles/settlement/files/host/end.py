# settlement: standard f25db01be40c, written by Keelson
print(json.dumps(answer()))
