# etcd: standard 8a48c70e9ec6, written by Keelson
print(json.dumps(answer()))
