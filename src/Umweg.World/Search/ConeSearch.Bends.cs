using System.Diagnostics;
using Umweg.Sphere;
using Umweg.World.Location;

namespace Umweg.World.Search;

/// <content>Bends: finding, weighing and unfolding them.</content>
internal sealed partial class ConeSearch
{
    private enum Turn
    {
        Left = 0,
        Right = 1,
    }

    // Unfolds a bend: the cones behind the corner, from the straight continuation of the last leg to the wall.
    private void ExpandBend(int rootNumber, double key)
    {
        var root = _roots[rootNumber];
        if (IsSuperseded(rootNumber))
        {
            return;
        }

        var view = _mesh.View;
        var bend = _mesh.EndsOf(root.Bend >> 1);
        var ahead = _roots[root.Parent].Point.Antipode;
        var isLeft = (root.Bend & 1) == (int)Turn.Left;
        var corner = isLeft ? bend.CounterClockwise : bend.Clockwise;
        See(isLeft ? MeshView.Previous(corner) : MeshView.Next(corner), rootNumber, key);
        while (true)
        {
            // The fan is walked from the wall towards the straight continuation, which may cut the last triangle.
            int nearCorner = isLeft ? MeshView.Previous(corner) : MeshView.Next(corner);
            int farCorner = isLeft ? MeshView.Next(corner) : MeshView.Previous(corner);
            SpherePoint near = view.PointAt(nearCorner), far = view.PointAt(farCorner);
            var side = Predicates.SideOf(root.Point, ahead, far);
            var isCut = side == (isLeft ? Side.Right : Side.Left);
            if (!isCut)
            {
                See(farCorner, rootNumber, key);
            }

            var limit = isCut ? ahead : far;
            SpherePoint right = isLeft ? limit : near, left = isLeft ? near : limit;
            if (_targetPlace.IsIn(corner / 3, view) && IsInCone(root.Point, right, left, _target))
            {
                AddArrival(rootNumber, _target, key);
            }

            AddCone(corner, rootNumber, right, left, key);
            if (isCut || side == Side.On)
            {
                return;
            }

            var passage = SearchMesh.IgnoreDeadEnd(
                _mesh.Passage[isLeft ? MeshView.Previous(corner) : MeshView.Next(corner)]);
            Debug.Assert(passage != SearchMesh.Wall, "The straight continuation lies in the open sector of a bend.");
            corner = isLeft ? MeshView.Previous(passage) : MeshView.Next(passage);
        }
    }

    // A corner in sight of a root: queues it as a bend if the way round it is taut and not longer than known ones.
    private void See(int corner, int rootNumber, double parentKey)
    {
        var bend = _mesh.BendAt(corner);
        if (bend == SearchMesh.NoBend)
        {
            return;
        }

        var view = _mesh.View;
        var root = _roots[rootNumber].Point;
        var point = view.PointAt(corner);
        var ends = _mesh.EndsOf(bend);
        if (Predicates.SideOf(root, point, view.PointAt(MeshView.Previous(ends.CounterClockwise))) == Side.Left)
        {
            AddBend((2 * bend) + (int)Turn.Left, point, rootNumber, parentKey);
        }
        else if (Predicates.SideOf(root, point, view.PointAt(MeshView.Next(ends.Clockwise))) == Side.Right)
        {
            AddBend((2 * bend) + (int)Turn.Right, point, rootNumber, parentKey);
        }
    }

    // The root's exact antipode lies ahead: every ray of the cone leads there, each over a half circle. Two of them
    // stand for all, the limits: one for turns to either side, each with a stop on its limit that says which it is.
    private void SeeAntipode(int corner, in Cone cone, double key)
    {
        var root = _roots[cone.Root];
        foreach (var limit in (ReadOnlySpan<SpherePoint>)[cone.Right, cone.Left])
        {
            See(corner, AddRoot(new(limit, root.Length + Arc.Angle(root.Point, limit), cone.Root, -1)), key);
        }
    }

    private void AddBend(int bend, SpherePoint point, int parent, double parentKey)
    {
        var length = _roots[parent].Length + Arc.Angle(_roots[parent].Point, point);
        var key = Math.Max(parentKey, length + Arc.Angle(point, _target));
        if (key > _shortestArrival + LengthTolerance || !IsWorthwhile(bend, point, parent, length))
        {
            return;
        }

        var root = AddRoot(new(point, length, parent, bend));
        _bestRoots[bend] = root + 1;
        CountNode();
        _queue.Push(key, (root << 2) | BendItem);
    }

    // Of two ways to one bend the longer is never part of a shortest way. Of two equally long ones that turn the same
    // way, the one that comes in more sharply sees all that the other sees; keeping both could double the work at
    // each bend in worlds drawn on a grid.
    private bool IsWorthwhile(int bend, SpherePoint point, int parent, double length)
    {
        var opposite = _bestRoots[bend ^ 1] - 1;
        if (opposite >= 0 && length > _roots[opposite].Length + LengthTolerance)
        {
            return false;
        }

        var known = _bestRoots[bend] - 1;
        if (known < 0 || length < _roots[known].Length - LengthTolerance)
        {
            return true;
        }

        if (length > _roots[known].Length + LengthTolerance)
        {
            return false;
        }

        var wider = (bend & 1) == (int)Turn.Left ? Side.Right : Side.Left;
        return Predicates.SideOf(
            point, _roots[_roots[known].Parent].Point.Antipode, _roots[parent].Point.Antipode) == wider;
    }

    // Whether a better way to a root's bend has been found since, so that nothing more need come of this one.
    private bool IsSuperseded(int rootNumber)
    {
        ref readonly var root = ref _roots[rootNumber];
        if (root.Bend < 0)
        {
            return false;
        }

        var opposite = _bestRoots[root.Bend ^ 1] - 1;
        return _bestRoots[root.Bend] != rootNumber + 1
            || (opposite >= 0 && root.Length > _roots[opposite].Length + LengthTolerance);
    }
}
