FROM scratch
ENV NAME="open
ENTRYPOINT ["/x"]
