# Lá Lành in a container: `docker build -t la-lanh .`, then
#
#   docker run -d --name la-lanh -p 127.0.0.1:3000:3000 -v la-lanh:/data -v la-lanh-backups:/backups --stop-timeout 30 \
#     --read-only --tmpfs /tmp --cap-drop ALL --security-opt no-new-privileges \
#     -e PUBLIC_URL=https://aid.example -e TRUST_PROXY=172.17.0.1 la-lanh
#
# Backup: docker exec la-lanh node server/backup/run.ts backup /backups
# Restore: docker run --rm -v la-lanh-new:/data -v la-lanh-backups:/backups la-lanh node server/backup/run.ts restore /backups/la-lanh-…
FROM node:24-slim

ENV NODE_ENV=production DATA_DIR=/data HOST=0.0.0.0 PORT=3000
WORKDIR /app

# Alone, so that a change of ours does not fetch everything anew. No script runs and no compiler is needed: Node is
# the image's, and what else is native is prebuilt.
COPY package.json package-lock.json ./
RUN npm ci --omit=dev --ignore-scripts --no-audit --no-fund && npm cache clean --force

COPY . .
# A volume is its mount point's owner's: who serves must be able to write there.
RUN node server/build.ts && mkdir -p .cache /data /backups && chown -R node:node .cache /data /backups \
  && chmod 0700 /data /backups

USER node
# Started once, so that what Node compiles of the sources is in the image: each start of a read-only one would compile it anew.
RUN DATA_DIR=/tmp/first timeout 15 node --max-semi-space-size=16 server/start.js; rm -r /tmp/first && ls .cache/compiled
VOLUME /data
EXPOSE 3000
# Not ready is not dead: a full disk is no reason to start anew, so this asks whether it answers at all.
HEALTHCHECK --interval=15s --timeout=5s --start-period=30s \
  CMD ["node", "-e", "fetch('http://127.0.0.1:' + process.env.PORT + '/healthz').then((a) => process.exit(a.ok ? 0 : 1), () => process.exit(1))"]

# Not through npm, so that SIGTERM comes to the server itself.
CMD ["node", "--max-semi-space-size=16", "server/start.js"]
