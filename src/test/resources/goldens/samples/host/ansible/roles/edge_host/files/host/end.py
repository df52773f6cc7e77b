# edge-host: standard 8baedc2b8ade, written by Keelson
print(json.dumps(answer()))
