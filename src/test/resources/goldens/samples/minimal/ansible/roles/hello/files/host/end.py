# hello: standard f632b1c2514c, written by Keelson
print(json.dumps(answer()))
