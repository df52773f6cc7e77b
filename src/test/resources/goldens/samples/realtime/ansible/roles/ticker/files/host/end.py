# ticker: standard 7139207c052e, written by Keelson
print(json.dumps(answer()))
